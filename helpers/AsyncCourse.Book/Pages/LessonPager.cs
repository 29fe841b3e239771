using AsyncCourse.Book.Markup;

namespace AsyncCourse.Book.Pages;

/// <summary>Writes the links to the previous and the next lesson, at the end of a page.</summary>
internal static class LessonPager
{
    /// <summary>The links as HTML.</summary>
    /// <param name="page">The lesson that has the links.</param>
    /// <param name="contents">The book, in reading order.</param>
    public static string Render(BookPage page, BookContents contents)
    {
        var pages = contents.Pages;
        var at = 0;
        while (at < pages.Count && pages[at].Slug != page.Slug)
        {
            at++;
        }

        var before = at > 0 && at < pages.Count ? Link(pages[at - 1], "prev", "Previous lesson") : "<span></span>";
        var after = at < pages.Count - 1 ? Link(pages[at + 1], "next", "Next lesson") : "<span></span>";
        return $"""
            <nav class="pager" aria-label="Lessons">
            {before}
            <a class="index" href="{PageName.Index}">All lessons</a>
            {after}
            </nav>
            """;
    }

    private static string Link(BookPage page, string relation, string label) =>
        $"<a class=\"{relation}\" rel=\"{relation}\" href=\"{PageName.Href(page.Slug)}\"><span>{label}</span> "
        + $"{Html.Encode(LessonDigest.Of(page).Title)}</a>";
}
