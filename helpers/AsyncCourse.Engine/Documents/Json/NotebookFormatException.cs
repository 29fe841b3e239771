namespace AsyncCourse.Engine.Documents.Json;

/// <summary>
/// A file is not a notebook that can be read. The message tells the file's owner what is wrong, where, and what to do now.
/// </summary>
/// <param name="message">The message, one or two sentences.</param>
/// <param name="inner">The exception that caused the failure; null if there is none.</param>
public sealed class NotebookFormatException(string message, Exception? inner = null) : Exception(message, inner);
