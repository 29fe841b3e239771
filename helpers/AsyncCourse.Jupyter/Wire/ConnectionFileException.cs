namespace AsyncCourse.Jupyter.Wire;

/// <summary>A connection file can't be used. The message names the file and says why, and what is supported.</summary>
/// <param name="message">The message, one sentence.</param>
/// <param name="inner">The exception that caused the failure; null if there is none.</param>
public sealed class ConnectionFileException(string message, Exception? inner = null) : Exception(message, inner);
