using AsyncCourse.Engine.Execution;

namespace AsyncCourse.Engine.Directives.BuiltIn;

/// <summary><c>#!csharp</c>: what follows is C#.</summary>
internal sealed class CSharpDirective : EngineDirective
{
    public override string Name => DirectiveTable.CSharp;

    public override IReadOnlyList<string> Aliases => ["c#", "cs"];

    public override string Summary => "Says that the lines below it are C#, which they are if nothing else is said.";

    public override Task<UnitEnd> RunAsync(CellRun run, DirectiveCall call) => Task.FromResult(UnitEnd.Success);
}
