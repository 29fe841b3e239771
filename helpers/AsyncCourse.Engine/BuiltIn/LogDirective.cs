using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.BuiltIn;

/// <summary><c>#!log</c>: does nothing, so that notebooks of .NET Interactive that use it still run.</summary>
internal sealed class LogDirective : EngineDirective
{
    public override string Name => "log";

    public override string Summary => "Does nothing: this engine has no log to switch on; errors are shown in the cell.";

    public override Task<CellResult> RunAsync(CellRun run, DirectiveCall call) => Shown(run, DirectiveOutput.Sentence(
        "This engine has no log to switch on: errors are shown in the cell where they happen."));
}
