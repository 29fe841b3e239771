namespace AsyncCourse.Engine.Documents.Json;

/// <summary>A file is not a notebook that can be read. The message is for its owner: what is wrong, where, what to do.</summary>
/// <param name="message">One or two sentences.</param>
/// <param name="inner">What went wrong underneath, if anything did.</param>
public sealed class NotebookFormatException(string message, Exception? inner = null) : Exception(message, inner);
