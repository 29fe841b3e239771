using AsyncCourse.Book.Prose;
using Markdig;
using Markdig.Syntax;

namespace AsyncCourse.Book.Outputs;

/// <summary>Writes Markdown that a cell displayed.</summary>
internal static class MarkdownHtml
{
    // One level for the page's title and one for its sections. Headings in outputs are below these.
    private const int Below = 2;
    private const int Deepest = 6;

    /// <summary>The Markdown as HTML. Its headings don't become sections of the page.</summary>
    /// <param name="markdown">The text of the Markdown.</param>
    public static string Render(string markdown)
    {
        string html;
        try
        {
            html = Body(markdown);
        }
        catch (Exception refusal)
        {
            // Whatever the Markdown library makes of an output, the rest of the page is to be read.
            html = AsWritten.Render(markdown, refusal);
        }

        return TrustedHtml.Render($"<div class=\"prose\">{html}</div>");
    }

    private static string Body(string markdown)
    {
        var document = ProseSyntax.Parse(markdown);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(Deepest, heading.Level + Below);
        }

        return document.ToHtml(ProseSyntax.Pipeline);
    }
}
