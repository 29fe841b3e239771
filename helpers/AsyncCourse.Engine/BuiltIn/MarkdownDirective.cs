using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.BuiltIn;

/// <summary><c>#!markdown</c>: shows the lines below it as Markdown.</summary>
internal sealed class MarkdownDirective : TextDirective
{
    public override string Name => "markdown";

    public override IReadOnlyList<string> Aliases => ["md"];

    public override string Summary => "Shows the lines below it as Markdown.";

    protected override MimeBundle View(CellRun run, string text) => DirectiveOutput.Markdown(text);
}
