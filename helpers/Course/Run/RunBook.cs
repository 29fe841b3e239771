using AsyncCourse.Book;
using Course.Lessons;

namespace Course.Run;

/// <summary>The book of a run: a page for each lesson that was begun, and the index.</summary>
/// <param name="folder">Where it goes.</param>
internal sealed class RunBook(string folder)
{
    private readonly BookWriter _book = new(folder);
    private readonly DateTimeOffset _runAt = DateTimeOffset.Now;

    /// <summary>Writes the lessons' pages. One that can't be written doesn't keep the others from it.</summary>
    /// <param name="outcomes">The lessons, in order.</param>
    /// <param name="found">Told of each page that can't be written.</param>
    /// <returns>The lessons' outcomes; those without a page hold that as a problem.</returns>
    public async Task<IReadOnlyList<LessonOutcome>> WritePagesAsync(
        IReadOnlyList<LessonOutcome> outcomes, Action<LessonFile, LessonProblem> found)
    {
        var contents = Contents(outcomes);
        var written = outcomes.ToArray();
        foreach (var (index, page) in contents.Pages.Index())
        {
            try
            {
                await _book.WritePageAsync(page, contents, CancellationToken.None);
            }
            catch (Exception problem)
            {
                // Whatever is wrong with a page, the others are to be read.
                var noPage = LessonProblem.NoPage(problem);
                written[index] = written[index] with { Problems = [.. written[index].Problems, noPage] };
                found(written[index].Lesson, noPage);
            }
        }

        return written;
    }

    /// <summary>Writes the index.</summary>
    /// <param name="outcomes">The lessons, in order.</param>
    /// <returns>Its path.</returns>
    /// <exception cref="IOException">It can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It mustn't be.</exception>
    public Task<string> WriteIndexAsync(IReadOnlyList<LessonOutcome> outcomes) =>
        _book.WriteIndexAsync(Contents(outcomes), CancellationToken.None);

    private BookContents Contents(IReadOnlyList<LessonOutcome> outcomes) => new([.. outcomes.Select(Page)]) { RunAt = _runAt };

    private static BookPage Page(LessonOutcome outcome)
    {
        var unread = outcome.Unread is [var report, ..] ? report : null;
        var problem = outcome.Problems is [var found, ..] ? found : null;
        return new(outcome.Lesson.Slug, outcome.Report.Executed, outcome.Status)
        {
            SourceFolder = outcome.Lesson.Folder,
            Elapsed = outcome.Report.Elapsed,
            Failure = outcome.Status == BookPageStatus.Incomplete
                ? $"{outcome.Left}."
                : outcome.Report.Failure?.Result.Error?.Message ?? unread?.ToString() ?? problem?.Sentence,
            FailedCell = outcome.Report.Failure?.Number ?? unread?.Cell,
        };
    }
}
