using AsyncCourse.Book.Markup;

namespace AsyncCourse.Book.Pages;

/// <summary>Writes the entry of a lesson in the index.</summary>
internal static class LessonCard
{
    /// <summary>The entry as HTML.</summary>
    /// <param name="page">The lesson of the entry.</param>
    /// <param name="digest">The summary of the lesson.</param>
    public static string Render(BookPage page, LessonDigest digest)
    {
        var href = PageName.Href(page.Slug);
        var (mark, state) = page.Status switch
        {
            BookPageStatus.Succeeded => ("✓", "passed"),
            BookPageStatus.Failed => ("✗", "failed"),
            BookPageStatus.Incomplete => ("–", "not all run"),
            _ => ("–", "not run"),
        };
        var facts = PageText.Facts(
            digest.Minutes is { } minutes ? PageText.Of(minutes, "minute") : null,
            PageText.Of(digest.Cells, "cell"),
            PageText.Claims(digest),
            page.Elapsed is { } elapsed ? $"ran in {PageText.Of(elapsed)}" : null);

        return $"""
            <li class="{state.Replace(' ', '-')}">
            <span class="number" aria-hidden="true">{Html.Encode(digest.Number)}</span>
            <div>
            <h3><a href="{href}">{Html.Encode(digest.Title)}</a></h3>
            <p>{Html.Encode(digest.Summary)}</p>
            {facts}{FailureHtml.Render(digest, href)}
            </div>
            <span class="state"><span aria-hidden="true">{mark}</span> {state}</span>
            </li>
            """;
    }
}
