using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.BuiltIn;

/// <summary><c>#!javascript</c>: runs the lines below it in the page that shows the cell.</summary>
internal sealed class JavaScriptDirective : TextDirective
{
    public override string Name => "javascript";

    public override IReadOnlyList<string> Aliases => ["js"];

    public override string Summary => "Runs the lines below it in the page that shows the cell, where the page allows scripts.";

    // A module, as in .NET Interactive, so that await works at the top level and its names don't leak into the page.
    protected override MimeBundle View(CellRun run, string text) => DirectiveOutput.Html(
        $"<script type=\"module\">\n{text.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)}\n</script>",
        "JavaScript, which runs in the page that shows this cell.");
}
