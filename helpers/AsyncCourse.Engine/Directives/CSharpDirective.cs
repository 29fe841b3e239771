namespace AsyncCourse.Engine.Directives;

/// <summary><c>#!csharp</c>: the lines below are C#.</summary>
internal sealed class CSharpDirective : CellDirective
{
    public override string Name => DirectiveTable.CSharp;

    public override IReadOnlyList<string> Aliases => ["c#", "cs"];

    public override string Summary => "Says that the lines below it are C#, which they are if nothing else is said.";

    /// <inheritdoc />
    public override Task RunAsync(DirectiveCall call, CancellationToken cancellationToken) => Task.CompletedTask;
}
