namespace AsyncCourse.Engine.Directives;

/// <summary>
/// A directive failed. The message is for the person who wrote it and says what failed, where, and what to do now.
/// </summary>
/// <param name="message">The message, one or two sentences.</param>
/// <param name="line">The directive's line in the cell, from 1.</param>
/// <param name="inner">The exception that caused the failure; null if there is none.</param>
public sealed class DirectiveException(string message, int line, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The directive's line in the cell, from 1.</summary>
    public int Line { get; } = line;
}
