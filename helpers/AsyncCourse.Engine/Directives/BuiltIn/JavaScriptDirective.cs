using AsyncCourse.Engine.Execution;

namespace AsyncCourse.Engine.Directives.BuiltIn;

/// <summary><c>#!javascript</c>: run the lines below in the page that shows the cell.</summary>
internal sealed class JavaScriptDirective : EngineDirective
{
    public override string Name => "javascript";

    public override IReadOnlyList<string> Aliases => ["js"];

    public override string Summary => "Runs the lines below it in the page that shows the cell, where the page allows scripts.";

    public override bool TakesText => true;

    // A module, as in .NET Interactive: await may be used, and its names are its own.
    public override Task<UnitEnd> RunAsync(CellRun run, DirectiveCall call) => call.Text.Length == 0
        ? Task.FromResult(UnitEnd.Success)
        : Shown(run, DirectiveOutput.Html(
            $"<script type=\"module\">\n{call.Text.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)}\n</script>",
            "JavaScript, which runs in the page that shows this cell."));
}
