namespace AsyncCourse.Jupyter.Wire;

/// <summary>What came in is no message that may be acted on. It is dropped and logged, never answered.</summary>
/// <param name="message">Why.</param>
/// <param name="inner">What went wrong underneath, if anything did.</param>
public sealed class MalformedMessageException(string message, Exception? inner = null) : Exception(message, inner);
