using System.Text.Json.Nodes;
using AsyncCourse.Jupyter.Wire;
using BenchmarkDotNet.Attributes;

namespace Bench.Inside;

/// <summary>What it costs the kernel to sign and write a message, and to check and read one.</summary>
public class CodecCosts
{
    private readonly MessageCodec _codec = new(new MessageSigner("a key"));
    private readonly JsonObject _request = new() { ["msg_id"] = "1", ["msg_type"] = "execute_request", ["session"] = "a" };

    /// <summary>A cell's result of 2 kB, to frames.</summary>
    [Benchmark]
    public IReadOnlyList<byte[]> Write() => _codec.Encode(Result());

    /// <summary>The same, and back: each message is a new one, because one that came before is refused.</summary>
    [Benchmark]
    public JupyterMessage WriteAndRead() => _codec.Decode(_codec.Encode(Result()));

    private JupyterMessage Result() => JupyterMessage.Published(
        "execute_result",
        new JsonObject
        {
            ["execution_count"] = 1,
            ["data"] = new JsonObject { ["text/plain"] = new string('x', 1_000), ["text/html"] = new string('<', 1_000) },
            ["metadata"] = new JsonObject(),
        },
        _request, "session", DateTimeOffset.UnixEpoch);
}
