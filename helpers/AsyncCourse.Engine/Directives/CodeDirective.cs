namespace AsyncCourse.Engine.Directives;

/// <summary>A directive that expands to C#. The C# runs in its place, as part of the cell.</summary>
public abstract class CodeDirective : CellDirective
{
    /// <summary>Returns the C# that runs in the directive's place.</summary>
    /// <param name="call">The arguments and the text that the cell gives the directive.</param>
    /// <exception cref="DirectiveException">The call is invalid. The message is shown with the directive's line.</exception>
    public abstract string ToCSharp(DirectiveCall call);

    /// <inheritdoc />
    public sealed override Task RunAsync(DirectiveCall call, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"#!{Name} is C# for the cell's compiler.");
}
