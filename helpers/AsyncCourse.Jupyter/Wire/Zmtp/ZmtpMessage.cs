namespace AsyncCourse.Jupyter.Wire.Zmtp;

/// <summary>Assembles messages from frames.</summary>
internal sealed class ZmtpMessage
{
    // Jupyter's messages have six frames plus buffers. Without a limit, anybody who can reach the port could fill the memory.
    private const int MostFrames = 1_000;

    private readonly List<byte[]> _frames = [];
    private int _length;

    /// <summary>Adds a frame.</summary>
    /// <param name="frame">The frame; not a command.</param>
    /// <returns>All frames of the message if this was the last one; null if more must follow.</returns>
    /// <exception cref="ZmtpException">The message is too long.</exception>
    public List<byte[]>? Add(ZmtpFrame frame)
    {
        if (_frames.Count == MostFrames || frame.Body.Length > ZmtpReader.Most - _length)
        {
            throw new ZmtpException($"It sends a message of more than {MostFrames} frames or {ZmtpReader.Most} bytes.");
        }

        _frames.Add(frame.Body);
        _length += frame.Body.Length;
        if (frame.HasMore)
        {
            return null;
        }

        List<byte[]> message = [.. _frames];
        _frames.Clear();
        _length = 0;
        return message;
    }
}
