using System.Buffers.Binary;
using System.Text.Json;

namespace AsyncCourse.Engine.Workers;

/// <summary>Messages over a stream: a length of four bytes, then JSON. One reader; writers take turns.</summary>
/// <param name="stream">The pipe, owned from now on.</param>
internal sealed class MessagePipe(Stream stream) : IAsyncDisposable
{
    private readonly Lock _writing = new();

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

    /// <summary>Reads the next message.</summary>
    /// <returns>Null when the other side is gone.</returns>
    public async Task<WorkerMessage?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var header = new byte[sizeof(int)];
            if (await stream.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false)
                < header.Length)
            {
                return null;
            }

            var json = new byte[BinaryPrimitives.ReadInt32LittleEndian(header)];
            await stream.ReadExactlyAsync(json, cancellationToken).ConfigureAwait(false);
            return JsonSerializer.Deserialize(json, WorkerJson.Default.WorkerMessage);
        }
        catch (Exception problem) when (problem is IOException or ObjectDisposedException)
        {
            return null;
        }
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();
}
