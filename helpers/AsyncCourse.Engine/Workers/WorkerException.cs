namespace AsyncCourse.Engine.Workers;

/// <summary>A worker did not start. The message says what was tried, and what the worker wrote.</summary>
/// <param name="message">The message, one or two sentences.</param>
public sealed class WorkerException(string message) : Exception(message);
