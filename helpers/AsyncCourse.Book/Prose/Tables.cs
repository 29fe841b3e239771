using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace AsyncCourse.Book.Prose;

/// <summary>A table wider than the page scrolls in a box of its own; the page doesn't.</summary>
internal sealed class Tables : HtmlTableRenderer
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"table\">");
        base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }
}
