using AsyncCourse.Book.Markup;
using AsyncCourse.Book.Prose;

namespace AsyncCourse.Book.Pages;

/// <summary>The sections of a lesson, beside its text.</summary>
internal static class SectionNav
{
    private const int DeepestLevel = 3;

    /// <summary>The navigation as HTML; its place stays even where there are no sections.</summary>
    /// <param name="headings">The page's headings, in order.</param>
    public static string Render(IReadOnlyList<ProseHeading> headings)
    {
        var links = headings.Where(heading => heading.Level <= DeepestLevel).Select(heading =>
            $"<li class=\"level-{heading.Level}\">"
            + $"<a href=\"#{Uri.EscapeDataString(heading.Id)}\">{Html.Encode(heading.Text)}</a></li>");

        return $"""
            <nav class="contents" id="contents" aria-label="In this lesson">
            <p class="up"><a href="{PageName.Index}">All lessons</a></p>
            <details open><summary>In this lesson</summary>
            <ol>
            {string.Join('\n', links)}
            </ol></details>
            </nav>
            """;
    }
}
