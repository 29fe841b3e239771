namespace AsyncCourse.Jupyter.Wire.Zmtp;

/// <summary>One frame of a message, or a command.</summary>
/// <param name="IsCommand">Whether it talks about the connection and is no part of a message.</param>
/// <param name="HasMore">Whether the message goes on in the next frame.</param>
/// <param name="Body">What it carries.</param>
internal readonly record struct ZmtpFrame(bool IsCommand, bool HasMore, byte[] Body);
