namespace AsyncCourse.Jupyter.Wire.Zmtp;

/// <summary>A peer violates the protocol, so its connection is of no further use.</summary>
/// <param name="message">How the peer violates it.</param>
internal sealed class ZmtpException(string message) : Exception(message);
