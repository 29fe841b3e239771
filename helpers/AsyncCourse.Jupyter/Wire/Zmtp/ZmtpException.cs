namespace AsyncCourse.Jupyter.Wire.Zmtp;

/// <summary>A peer doesn't keep to the protocol, so that nothing more is to be had from it.</summary>
/// <param name="message">What it did.</param>
internal sealed class ZmtpException(string message) : Exception(message);
