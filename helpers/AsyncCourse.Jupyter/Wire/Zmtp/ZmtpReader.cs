using System.Buffers.Binary;

namespace AsyncCourse.Jupyter.Wire.Zmtp;

/// <summary>Assembles frames from the pieces in which they arrive.</summary>
internal sealed class ZmtpReader
{
    /// <summary>
    /// The longest frame in bytes. Without a limit, anybody who can reach the port could fill the memory.
    /// </summary>
    public const int Most = 512 * 1024 * 1024;

    private const int More = 1;
    private const int Long = 2;
    private const int Command = 4;
    private const int SmallestRoom = 4096;

    private byte[] _buffer = new byte[2 * SmallestRoom];
    private int _start;
    private int _end;

    /// <summary>The bytes that arrived and haven't been taken yet.</summary>
    public ReadOnlySpan<byte> Waiting => _buffer.AsSpan(_start, _end - _start);

    /// <summary>The space that the next piece must be written to. <see cref="Add"/> then tells its length.</summary>
    public Span<byte> Room()
    {
        if (_buffer.Length - _end < SmallestRoom)
        {
            var waiting = Waiting.Length;
            var target = waiting > _buffer.Length / 2 ? new byte[2 * _buffer.Length] : _buffer;
            Waiting.CopyTo(target);
            (_buffer, _start, _end) = (target, 0, waiting);
        }

        return _buffer.AsSpan(_end);
    }

    /// <summary>Adds a piece that was written to <see cref="Room"/>.</summary>
    /// <param name="count">The length of the piece in bytes.</param>
    public void Add(int count) => _end += count;

    /// <summary>Skips bytes that are not part of a frame.</summary>
    /// <param name="count">The number of bytes. As many must have arrived.</param>
    public void Skip(int count) => _start += count;

    /// <summary>Takes the next frame.</summary>
    /// <param name="frame">The frame, if it is complete.</param>
    /// <returns>False if the frame isn't complete yet.</returns>
    /// <exception cref="ZmtpException">The frame is too long.</exception>
    public bool TryRead(out ZmtpFrame frame)
    {
        frame = default;
        var waiting = Waiting;
        var header = waiting.IsEmpty || (waiting[0] & Long) == 0 ? 2 : 1 + sizeof(ulong);
        if (waiting.Length < header)
        {
            return false;
        }

        var length = header == 2 ? waiting[1] : BinaryPrimitives.ReadUInt64BigEndian(waiting[1..]);
        if (length > Most)
        {
            throw new ZmtpException($"It sends a frame of {length} bytes.");
        }

        if (waiting.Length - header < (int)length)
        {
            return false;
        }

        frame = new((waiting[0] & Command) != 0, (waiting[0] & More) != 0, waiting.Slice(header, (int)length).ToArray());
        _start += header + (int)length;
        return true;
    }

    /// <summary>The bytes that are sent for a message.</summary>
    /// <param name="frames">The bodies of the message's frames.</param>
    public static byte[] Write(IReadOnlyList<byte[]> frames)
    {
        var target = new MemoryStream(frames.Sum(frame => frame.Length + 1 + sizeof(ulong)));
        for (var index = 0; index < frames.Count; index++)
        {
            Write(target, index < frames.Count - 1 ? More : 0, frames[index]);
        }

        return target.ToArray();
    }

    /// <summary>The bytes that are sent for a command.</summary>
    /// <param name="command">The command to send.</param>
    public static byte[] Write(ZmtpCommand command)
    {
        var target = new MemoryStream();
        Write(target, Command, command.ToBody());
        return target.ToArray();
    }

    private static void Write(MemoryStream target, int flags, byte[] body)
    {
        if (body.Length <= byte.MaxValue)
        {
            target.Write([(byte)flags, (byte)body.Length]);
        }
        else
        {
            Span<byte> header = stackalloc byte[1 + sizeof(ulong)];
            header[0] = (byte)(flags | Long);
            BinaryPrimitives.WriteUInt64BigEndian(header[1..], (ulong)body.Length);
            target.Write(header);
        }

        target.Write(body);
    }
}
