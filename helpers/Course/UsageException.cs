namespace Course;

/// <summary>What the user asked for can't be done as asked. The message is one sentence or two; the exit code is 2.</summary>
/// <param name="message">What was wrong, where, and what to do.</param>
public sealed class UsageException(string message) : Exception(message);
