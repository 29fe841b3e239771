using AsyncCourse.Engine.Execution;

namespace AsyncCourse.Engine.Directives.BuiltIn;

/// <summary><c>#!markdown</c>: show the lines below as Markdown.</summary>
internal sealed class MarkdownDirective : EngineDirective
{
    public override string Name => "markdown";

    public override IReadOnlyList<string> Aliases => ["md"];

    public override string Summary => "Shows the lines below it as Markdown.";

    public override bool TakesText => true;

    public override Task<UnitEnd> RunAsync(CellRun run, DirectiveCall call) => call.Text.Length == 0
        ? Task.FromResult(UnitEnd.Success)
        : Shown(run, DirectiveOutput.Markdown(call.Text));
}
