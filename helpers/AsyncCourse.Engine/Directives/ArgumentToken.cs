namespace AsyncCourse.Engine.Directives;

/// <summary>A word of a directive's line.</summary>
/// <param name="Text">The word without its quotes.</param>
/// <param name="IsQuoted">Whether the word starts with a quote. A quoted word is never the name of an option.</param>
internal readonly record struct ArgumentToken(string Text, bool IsQuoted);
