namespace AsyncCourse.Jupyter.Wire;

/// <summary>Received data is not a message that the kernel may act on. It is dropped and logged, but never answered.</summary>
/// <param name="message">Why the data is not a valid message.</param>
/// <param name="inner">The exception that caused the failure; null if there is none.</param>
public sealed class MalformedMessageException(string message, Exception? inner = null) : Exception(message, inner);
