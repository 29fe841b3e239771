using System.Globalization;
using AsyncCourse.Book.Markup;

namespace AsyncCourse.Book.Pages;

/// <summary>
/// Writes the index: an introduction to the course, every lesson with its results, and the environment of the run.
/// </summary>
internal static class IndexHtml
{
    /// <summary>The whole page as HTML.</summary>
    /// <param name="contents">The book to introduce.</param>
    public static string Render(BookContents contents)
    {
        var lessons = contents.Pages.Select(page => (Page: page, Digest: LessonDigest.Of(page))).ToList();
        var body = $"""
            <main id="main" tabindex="-1">
            <header class="title">
            <h1>{Html.Encode(contents.Title)}<span class="hidden">:</span>
            <span class="subtitle">{Html.Encode(contents.Subtitle)}</span></h1>
            <p class="lead">{Html.Encode(contents.Introduction)}</p>
            </header>
            <section aria-labelledby="lessons">
            <h2 id="lessons">Lessons</h2>
            <ol class="lessons">
            {string.Join('\n', lessons.Select(lesson => LessonCard.Render(lesson.Page, lesson.Digest)))}
            </ol>
            </section>
            {Run(contents, [.. lessons.Select(lesson => lesson.Digest)])}
            </main>
            """;

        return PageShell.Render($"{contents.Title}: {contents.Subtitle}", "index", contents, body);
    }

    private static string Run(BookContents contents, IReadOnlyList<LessonDigest> digests)
    {
        if (contents.RunAt is not { } runAt)
        {
            return "<section><h2>The run</h2><p>These lessons have not been run.</p></section>";
        }

        var claims = digests.SelectMany(digest => digest.Claims).ToList();
        var failed = digests.Count(digest => digest.Failure is not null);
        var elapsed = contents.Elapsed ?? TimeSpan.FromTicks(contents.Pages.Sum(page => page.Elapsed?.Ticks ?? 0));
        (string Name, string Html)[] facts =
        [
            ("Date", PageText.Html(runAt)),
            ("Run time", Html.Encode(PageText.Of(elapsed))),
            ("Claims", Html.Encode(PageText.Held(claims, claims.Count.ToString(CultureInfo.InvariantCulture)))),
            ("Lessons", Outcome(failed, digests.Count(digest => digest.Missing is not null))),
            ("Runtime", Html.Encode(contents.Runtime)),
            ("Processors", contents.Processors.ToString(CultureInfo.InvariantCulture)),
            ("Operating system", Html.Encode(contents.OperatingSystem)),
        ];

        return $"""
            <section aria-labelledby="run">
            <h2 id="run">The run</h2>
            <p>The figures, outputs and charts in these pages come from one run, on this machine:</p>
            <dl class="run">
            {string.Join('\n', facts.Select(fact => $"<div><dt>{fact.Name}</dt><dd>{fact.Html}</dd></div>"))}
            </dl>
            </section>
            """;
    }

    private static string Outcome(int failed, int incomplete) => (failed, incomplete) switch
    {
        (0, 0) => "all ran to their end",
        (_, 0) => $"{PageText.Of(failed, "lesson")} failed",
        (0, _) => $"{PageText.Of(incomplete, "lesson")} not run as a whole",
        _ => $"{PageText.Of(failed, "lesson")} failed, {PageText.Of(incomplete, "lesson")} not run as a whole",
    };
}
