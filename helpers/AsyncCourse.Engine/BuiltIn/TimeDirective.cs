using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.BuiltIn;

/// <summary><c>#!time</c>: shows how long the cell took.</summary>
internal sealed class TimeDirective : EngineDirective
{
    public override string Name => "time";

    public override string Summary => "Shows how long the cell took, with compiling it, below what it shows.";

    internal override bool IsForWholeCell => true;

    public override Task<CellResult> RunAsync(CellRun run, DirectiveCall call)
    {
        run.IsTimed = true;
        return Task.FromResult(CellResult.Success);
    }
}
