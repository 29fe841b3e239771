namespace AsyncCourse.Engine.Directives;

/// <summary>A directive can't be obeyed. The message is for the person who wrote it: what, where, what now.</summary>
/// <param name="message">One or two sentences.</param>
/// <param name="line">The line in the cell, from 1.</param>
/// <param name="inner">What went wrong underneath, if anything did.</param>
public sealed class DirectiveException(string message, int line, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The line in the cell, from 1.</summary>
    public int Line { get; } = line;
}
