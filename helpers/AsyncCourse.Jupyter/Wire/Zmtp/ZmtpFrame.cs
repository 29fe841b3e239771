namespace AsyncCourse.Jupyter.Wire.Zmtp;

/// <summary>A frame of a message, or a command.</summary>
/// <param name="IsCommand">True for a command, which is not part of a message.</param>
/// <param name="HasMore">Whether the message continues in the next frame.</param>
/// <param name="Body">The content of the frame.</param>
internal readonly record struct ZmtpFrame(bool IsCommand, bool HasMore, byte[] Body);
