using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Formatting.Views;
using AsyncCourse.Engine.Outputs;
using Microsoft.AspNetCore.Html;

namespace AsyncCourse.Engine.BuiltIn;

/// <summary><c>#!html</c>: shows the lines below it as HTML.</summary>
internal sealed class HtmlDirective : TextDirective
{
    public override string Name => "html";

    public override string Summary => "Shows the lines below it as HTML.";

    protected override MimeBundle View(CellRun run, string text) =>
        DirectiveOutput.Html(text, MarkupText.Of(new HtmlString(text)));
}
