using System.Text.Json.Nodes;
using AsyncCourse.Book.Prose;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Outputs;
using Markdig.Syntax;

namespace AsyncCourse.Book.Pages;

/// <summary>A lesson in a few words and figures, for the index and for the head of its page.</summary>
/// <param name="Title">The lesson's first heading, or a title made from its file name if it has none.</param>
internal sealed record LessonDigest(string Title)
{
    /// <summary>The digits that the file name starts with, as written; empty if there are none.</summary>
    public string Number { get; init; } = "";

    /// <summary>The first paragraph, without markup; empty if there is none.</summary>
    public string Summary { get; init; } = "";

    /// <summary>How many minutes the lesson takes to work through; null if its metadata doesn't say.</summary>
    public int? Minutes { get; init; }

    /// <summary>How many code cells it has.</summary>
    public int Cells { get; init; }

    /// <summary>The claims that were measured, with those that can't be read.</summary>
    public IReadOnlyList<Reading<ClaimReport>> Claims { get; init; } = [];

    /// <summary>The number of the failed cell among the code cells, from 1; null if none failed.</summary>
    public int? FailedCell { get; init; }

    /// <summary>Why the lesson failed; null if it didn't.</summary>
    public string? Failure { get; init; }

    /// <summary>A sentence about what was not run; null if everything was.</summary>
    public string? Missing { get; init; }

    /// <summary>Summarizes a lesson.</summary>
    /// <param name="page">The lesson with the result of its run.</param>
    public static LessonDigest Of(BookPage page)
    {
        var cells = page.Notebook.Cells;
        var code = cells.Where(cell => cell.Kind == CellKind.Code).ToList();
        var markdown = cells.Where(cell => cell.Kind == CellKind.Markdown);
        var prose = markdown.SelectMany(cell => ProseSyntax.BlocksOf(cell.Source)).ToList();
        var title = prose.OfType<HeadingBlock>().FirstOrDefault(heading => heading.Level == 1);
        var hasFailed = page.Status == BookPageStatus.Failed;
        var failed = page.FailedCell ?? FirstWithError(code);

        return new(title is null ? TitleOf(page.Slug) : PlainText.Of(title.Inline))
        {
            Number = NumberOf(page.Slug),
            Summary = PlainText.Of(prose.OfType<ParagraphBlock>().FirstOrDefault()?.Inline),
            Minutes = MinutesOf(page.Notebook),
            Cells = code.Count,
            Claims =
            [
                .. code.SelectMany(cell => cell.Outputs).Select(MimeBundle.Of).OfType<MimeBundle>()
                    .Select(data => ClaimReport.In(data.Content)).OfType<Reading<ClaimReport>>(),
            ],
            FailedCell = hasFailed ? failed : null,
            Failure = hasFailed ? page.Failure ?? ErrorOf(code, failed) ?? "It did not run to its end." : null,
            Missing = page.Status == BookPageStatus.Incomplete
                ? page.Failure ?? "Some cells are in other languages than C#." : null,
        };
    }

    private static string NumberOf(string slug) => string.Concat(slug.TakeWhile(char.IsAsciiDigit));

    private static string TitleOf(string slug)
    {
        var words = slug[NumberOf(slug).Length..].Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? slug : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static int? MinutesOf(Notebook notebook) =>
        notebook.Json["metadata"] is JsonObject metadata && metadata["async_course"] is JsonObject course
            && course["minutes"] is JsonValue value && value.TryGetValue<int>(out var minutes) && minutes > 0
            ? minutes
            : null;

    private static int? FirstWithError(List<NotebookCell> code) =>
        code.FindIndex(cell => cell.Outputs.OfType<ErrorOutput>().Any()) is var index and >= 0 ? index + 1 : null;

    private static string? ErrorOf(List<NotebookCell> code, int? number) =>
        number is { } at && at >= 1 && at <= code.Count
            ? code[at - 1].Outputs.OfType<ErrorOutput>().FirstOrDefault()?.Error.Message.Split('\n')[0]
            : null;
}
