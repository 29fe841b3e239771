using AsyncCourse.Book.Markup;
using AsyncCourse.Book.Prose;

namespace AsyncCourse.Book.Pages;

/// <summary>Writes the list of a lesson's sections, which is shown beside the text.</summary>
internal static class SectionNav
{
    private const int DeepestLevel = 3;

    /// <summary>The navigation as HTML. It is written even if the lesson has no sections.</summary>
    /// <param name="headings">The headings of the page, in order.</param>
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
