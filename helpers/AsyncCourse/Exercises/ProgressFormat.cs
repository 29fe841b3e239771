using System.Globalization;
using System.Net;
using AsyncCourse.Formatting;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Exercises;

/// <summary>How a learner's progress is shown: a sentence, then a table.</summary>
internal sealed class ProgressFormat : ITypeFormatterSource
{
    private static readonly string[] Heads = ["Lesson", "Exercise", "State", "Attempts", "Hints"];

    public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
    [
        new TextFormatter<ProgressReport>(MimeType.Html, Html),
        new TextFormatter<ProgressReport>(MimeType.Plain, Text),
    ];

    public static string Text(ProgressReport report)
    {
        var rows = report.Exercises.Select(Cells).Prepend(Heads).ToList();
        var widths = Heads.Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        return string.Join('\n', rows
            .Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd())
            .Prepend(Sentence(report))
            .Concat(report.Notice is null ? [] : [report.Notice]));
    }

    private static string Html(ProgressReport report)
    {
        var heads = string.Concat(Heads.Select(head => $"<th>{head}</th>"));
        var rows = string.Concat(report.Exercises.Select(exercise => $"<tr>{Row(Cells(exercise))}</tr>"));
        var notice = report.Notice is null ? "" : Notice.Html(NoticeTone.Bad, "!", WebUtility.HtmlEncode(report.Notice));
        return $"<div><p>{WebUtility.HtmlEncode(Sentence(report))}</p><table><thead><tr>{heads}</tr></thead>"
            + $"<tbody>{rows}</tbody></table>{notice}</div>";
    }

    private static string Row(IEnumerable<string> cells) =>
        string.Concat(cells.Select(cell => $"<td>{WebUtility.HtmlEncode(cell)}</td>"));

    private static string Sentence(ProgressReport report) => string.Create(
        CultureInfo.InvariantCulture, $"{report.Passed} of {report.Exercises.Count} exercises are passed.");

    private static string[] Cells(ProgressRow exercise) =>
    [
        exercise.Lesson, exercise.Id, exercise.State,
        exercise.Attempts.ToString(CultureInfo.InvariantCulture), exercise.Hints.ToString(CultureInfo.InvariantCulture),
    ];
}
