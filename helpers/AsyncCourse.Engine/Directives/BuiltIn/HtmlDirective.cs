using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Formatting.Views;
using Microsoft.AspNetCore.Html;

namespace AsyncCourse.Engine.Directives.BuiltIn;

/// <summary><c>#!html</c>: show the lines below as HTML.</summary>
internal sealed class HtmlDirective : EngineDirective
{
    public override string Name => "html";

    public override string Summary => "Shows the lines below it as HTML.";

    public override bool TakesText => true;

    public override Task<UnitEnd> RunAsync(CellRun run, DirectiveCall call) => call.Text.Length == 0
        ? Task.FromResult(UnitEnd.Success)
        : Shown(run, DirectiveOutput.Html(call.Text, MarkupText.Of(new HtmlString(call.Text))));
}
