namespace AsyncCourse.Engine.Directives;

/// <summary>One thing that a cell does. The subtypes are all there are.</summary>
internal abstract record CellStep;

/// <summary>Run a piece of C#.</summary>
/// <param name="Code">The piece, at its place in a text that is otherwise blank, so that every line keeps its number.</param>
internal sealed record CodeStep(string Code) : CellStep;

/// <summary>Do what a directive asks for.</summary>
/// <param name="Directive">The directive.</param>
/// <param name="Call">Its arguments and its text.</param>
internal sealed record DirectiveStep(CellDirective Directive, DirectiveCall Call) : CellStep;
