namespace AsyncCourse.Engine.Directives;

/// <summary>A directive that stands for C#, which runs in its place: what it declares, shows or throws is the cell's.</summary>
public abstract class CodeDirective : CellDirective
{
    /// <summary>The C# that it stands for.</summary>
    /// <param name="call">What the cell says.</param>
    /// <exception cref="DirectiveException">There is none; the message is shown with the directive's line.</exception>
    public abstract string ToCSharp(DirectiveCall call);

    /// <inheritdoc />
    public sealed override Task RunAsync(DirectiveCall call, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"#!{Name} is C# for the cell's compiler.");
}
