using System.Buffers.Binary;
using System.Text.Json;

namespace AsyncCourse.Engine.WorkerMessages;

/// <summary>Messages over a stream: a length of four bytes, then JSON. One reader; writers take turns.</summary>
/// <param name="stream">The pipe, owned from now on.</param>
internal sealed class MessagePipe(Stream stream) : IAsyncDisposable
{
    private readonly Lock _writing = new();
    private readonly byte[] _header = new byte[sizeof(int)];

    /// <summary>Writes a message; blocks while the other side doesn't read.</summary>
    /// <exception cref="IOException">The other side is gone.</exception>
    public void Write(WorkerMessage message)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(message, WorkerJson.Default.WorkerMessage);
        var frame = new byte[sizeof(int) + json.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, json.Length);
        json.CopyTo(frame, sizeof(int));
        lock (_writing)
        {
            stream.Write(frame);
            stream.Flush();
        }
    }

    /// <summary>Reads the next message; blocks until there is one.</summary>
    /// <returns>Null when the other side is gone.</returns>
    public WorkerMessage? Read()
    {
        try
        {
            stream.ReadExactly(_header);
            var json = NewBody();
            stream.ReadExactly(json);
            return Parse(json);
        }
        catch (Exception problem) when (IsGone(problem))
        {
            return null;
        }
    }

    /// <summary>Reads the next message.</summary>
    /// <returns>Null when the other side is gone.</returns>
    public async Task<WorkerMessage?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await stream.ReadExactlyAsync(_header, cancellationToken).ConfigureAwait(false);
            var json = NewBody();
            await stream.ReadExactlyAsync(json, cancellationToken).ConfigureAwait(false);
            return Parse(json);
        }
        catch (Exception problem) when (IsGone(problem))
        {
            return null;
        }
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private byte[] NewBody() => new byte[BinaryPrimitives.ReadInt32LittleEndian(_header)];

    private static WorkerMessage? Parse(byte[] json) => JsonSerializer.Deserialize(json, WorkerJson.Default.WorkerMessage);

    // An end of the stream in the middle of a message is an IOException too.
    private static bool IsGone(Exception problem) => problem is IOException or ObjectDisposedException;
}
