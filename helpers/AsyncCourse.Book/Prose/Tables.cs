using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace AsyncCourse.Book.Prose;

/// <summary>Puts tables into a box that scrolls, so that a wide table doesn't make the whole page scroll.</summary>
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
