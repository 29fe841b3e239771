namespace AsyncCourse.Engine.Workers;

/// <summary>A worker did not start. The message says what was tried and what it said.</summary>
/// <param name="message">One or two sentences.</param>
public sealed class WorkerException(string message) : Exception(message);
