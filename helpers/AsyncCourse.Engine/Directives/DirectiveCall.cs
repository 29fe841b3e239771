namespace AsyncCourse.Engine.Directives;

/// <summary>One use of a directive in a cell.</summary>
/// <param name="Arguments">The arguments after the directive's name.</param>
/// <param name="Text">The directive's text without blank lines around it; empty if it takes no text.</param>
/// <param name="Line">The directive's line in the cell, from 1.</param>
public sealed record DirectiveCall(DirectiveArguments Arguments, string Text, int Line)
{
    /// <summary>The language of the lines around it, such as <c>csharp</c> or <c>html</c>.</summary>
    public string Language { get; init; } = DirectiveTable.CSharp;
}
