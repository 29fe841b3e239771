namespace AsyncCourse.Jupyter.Wire;

/// <summary>A connection file can't be used. The message says which, why and what is supported.</summary>
/// <param name="message">One sentence.</param>
/// <param name="inner">What went wrong underneath, if anything did.</param>
public sealed class ConnectionFileException(string message, Exception? inner = null) : Exception(message, inner);
