using System.Globalization;
using System.Net;

namespace AsyncCourse;

/// <summary>How a learner's progress is shown: a sentence, then a table.</summary>
internal static class ProgressFormat
{
    private static readonly string[] Heads = ["Lesson", "Exercise", "State", "Attempts", "Hints"];

    public static void Register()
    {
        Formats.Register<ProgressReport>("text/html", Html);
        Formats.Register<ProgressReport>("text/plain", Text);
        Formats.Prefer<ProgressReport>("text/html", "text/plain");
    }

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
        var rows = report.Exercises.Select(exercise =>
            $"<tr>{string.Concat(Cells(exercise).Select(cell => $"<td>{WebUtility.HtmlEncode(cell)}</td>"))}</tr>");
        var notice = report.Notice is null ? "" : Notice.Html(NoticeTone.Bad, "!", WebUtility.HtmlEncode(report.Notice));
        var heads = string.Concat(Heads.Select(head => $"<th>{head}</th>"));
        return $"<div><p>{WebUtility.HtmlEncode(Sentence(report))}</p><table><thead><tr>{heads}</tr></thead>"
            + $"<tbody>{string.Concat(rows)}</tbody></table>{notice}</div>";
    }

    private static string Sentence(ProgressReport report) => string.Create(
        CultureInfo.InvariantCulture, $"{report.Passed} of {report.Exercises.Count} exercises are passed.");

    private static string[] Cells(ProgressRow exercise) =>
    [
        exercise.Lesson, exercise.Id, exercise.State,
        exercise.Attempts.ToString(CultureInfo.InvariantCulture), exercise.Hints.ToString(CultureInfo.InvariantCulture),
    ];
}
