using System.Text;
using AsyncCourse.Book.Cells;
using AsyncCourse.Book.Markup;
using AsyncCourse.Book.Prose;
using AsyncCourse.Engine.Documents;

namespace AsyncCourse.Book.Pages;

/// <summary>Writes the page of one lesson.</summary>
internal static class LessonHtml
{
    /// <summary>The whole page as HTML.</summary>
    /// <param name="page">The lesson to write.</param>
    /// <param name="contents">The book, for the links to other lessons.</param>
    /// <param name="folder">The folder that the page will be in.</param>
    public static string Render(BookPage page, BookContents contents, string folder)
    {
        var digest = LessonDigest.Of(page);
        var pages = contents.Pages.Select(other => other.Slug).Distinct().ToDictionary(slug => slug, PageName.Href);
        var prose = new ProseRenderer(new ProseLinks(folder, page.SourceFolder, pages));
        var text = Cells(page, digest, prose);
        var body = $"""
            <div class="page">
            {SectionNav.Render(prose.Headings)}
            <main id="main" tabindex="-1">
            <article>
            {Head(page, digest)}
            {text}</article>
            {LessonPager.Render(page, contents)}
            </main>
            </div>
            """;

        return PageShell.Render($"{digest.Title} · {contents.Title}", "lesson", contents, body);
    }

    private static string Head(BookPage page, LessonDigest digest)
    {
        var number = digest.Number.TrimStart('0') is { Length: > 0 } shown ? $"<p class=\"kicker\">Lesson {shown}</p>" : "";
        var facts = PageText.Facts(
            digest.Minutes is { } minutes ? PageText.Of(minutes, "minute") : null,
            PageText.Of(digest.Cells, "cell"),
            PageText.Claims(digest),
            page.Elapsed is { } elapsed ? $"ran in {PageText.Of(elapsed)}" : null,
            page.Status == BookPageStatus.NotRun ? "not run" : null);

        return $"<header class=\"title\">{number}<h1>{Html.Encode(digest.Title)}</h1>{facts}"
            + $"{FailureHtml.Render(digest, page: "")}</header>";
    }

    private static string Cells(BookPage page, LessonDigest digest, ProseRenderer prose)
    {
        var html = new StringBuilder();
        var number = 0;
        foreach (var cell in page.Notebook.Cells)
        {
            html.Append(cell.Kind switch
            {
                CellKind.Markdown => Prose(prose.Render(cell)),
                CellKind.Code => CellHtml.Render(cell, ++number, number == digest.FailedCell),
                _ => string.IsNullOrWhiteSpace(cell.Source) ? "" : $"<pre class=\"raw\">{Html.Encode(cell.Source)}</pre>\n",
            });
        }

        return html.ToString();
    }

    // Prose that leaves an element open must not swallow the cells after it.
    private static string Prose(string html) => HtmlBalance.IsBalanced(html)
        ? $"<div class=\"prose\">{html}</div>\n"
        : $"<div class=\"prose\" data-html=\"{Html.Encode(html)}\"></div>\n";
}
