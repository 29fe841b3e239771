namespace AsyncCourse.Engine.Directives;

/// <summary>A word of a directive's line.</summary>
/// <param name="Text">The word, without its quotes.</param>
/// <param name="IsQuoted">Whether it begins with a quote, so that it can be no option's name.</param>
internal readonly record struct ArgumentToken(string Text, bool IsQuoted);
