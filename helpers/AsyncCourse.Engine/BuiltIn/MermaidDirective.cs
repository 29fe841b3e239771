using System.Net;
using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.BuiltIn;

/// <summary><c>#!mermaid</c>: draws the diagram that the lines below it describe, without a network.</summary>
internal sealed class MermaidDirective : TextDirective
{
    public override string Name => "mermaid";

    public override string Summary => "Draws the diagram that the lines below it describe in Mermaid's language.";

    // The text is shown until the diagram is drawn. It stays where drawing is impossible: in a page without scripts or without
    // the library.
    protected override MimeBundle View(CellRun run, string text)
    {
        var id = $"mermaid-{Guid.NewGuid():N}";
        var library = run.Session.CarryMermaid() ? MermaidScript.Html : "";
        var html = $"""
            {library}<div id="{id}" class="mermaid-diagram"><pre>{WebUtility.HtmlEncode(text)}</pre></div>
            <script>{MermaidScript.Draw(id)}</script>
            """;
        return DirectiveOutput.Html(html, text);
    }
}
