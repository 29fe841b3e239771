namespace AsyncCourse.Jupyter.Wire.Zmtp;

/// <summary>Puts messages together from their frames.</summary>
internal sealed class ZmtpMessage
{
    // Jupyter's have six and what buffers travel with them. Whoever can reach the port could else have us fill the memory.
    private const int MostFrames = 1_000;

    private readonly List<byte[]> _frames = [];
    private int _length;

    /// <summary>Adds a frame.</summary>
    /// <param name="frame">It; no command.</param>
    /// <returns>The message's frames if it was the last of them; null if there are more to come.</returns>
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
