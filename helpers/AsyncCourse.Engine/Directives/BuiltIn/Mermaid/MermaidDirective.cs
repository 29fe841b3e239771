using System.Net;
using AsyncCourse.Engine.Execution;

namespace AsyncCourse.Engine.Directives.BuiltIn.Mermaid;

/// <summary><c>#!mermaid</c>: draw the diagram that the lines below describe, without a network.</summary>
internal sealed class MermaidDirective : EngineDirective
{
    public override string Name => "mermaid";

    public override string Summary => "Draws the diagram that the lines below it describe in Mermaid's language.";

    public override bool TakesText => true;

    // The text stands there until it is drawn, and where it can't be: in a page without scripts, or one that lost the library.
    public override Task<UnitEnd> RunAsync(CellRun run, DirectiveCall call)
    {
        if (call.Text.Length == 0) return Task.FromResult(UnitEnd.Success);
        var id = $"mermaid-{Guid.NewGuid():N}";
        var library = run.Session.CarryMermaid() ? MermaidScript.Html : "";
        var html = $"""
            {library}<div id="{id}" class="mermaid-diagram"><pre>{WebUtility.HtmlEncode(call.Text)}</pre></div>
            <script>{MermaidScript.Draw(id)}</script>
            """;
        return Shown(run, DirectiveOutput.Html(html, call.Text));
    }
}
