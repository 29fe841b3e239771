namespace AsyncCourse.Engine.Directives;

/// <summary>One use of a directive in a cell.</summary>
/// <param name="Arguments">What stands behind its name.</param>
/// <param name="Text">The lines that belong to it, without blank ones around; empty unless it takes text.</param>
/// <param name="Line">Its line in the cell, from 1.</param>
public sealed record DirectiveCall(DirectiveArguments Arguments, string Text, int Line)
{
    /// <summary>The language of the lines that it stands among: <c>csharp</c>, <c>html</c> …</summary>
    public string Language { get; init; } = DirectiveTable.CSharp;
}
