namespace AsyncCourse.Engine.Directives;

/// <summary>One step of a cell's run: a <see cref="CodeStep"/> or a <see cref="DirectiveStep"/>.</summary>
internal abstract record CellStep;

/// <summary>Runs a piece of C#.</summary>
/// <param name="Code">The piece, at its place in an otherwise blank text, so that every line keeps its number.</param>
internal sealed record CodeStep(string Code) : CellStep;

/// <summary>Runs a directive.</summary>
/// <param name="Directive">The directive to run.</param>
/// <param name="Call">The arguments and the text that it gets.</param>
internal sealed record DirectiveStep(CellDirective Directive, DirectiveCall Call) : CellStep;
