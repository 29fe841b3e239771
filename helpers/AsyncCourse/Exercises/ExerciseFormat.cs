using System.Net;
using System.Text.RegularExpressions;
using AsyncCourse.Formatting;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Exercises;

/// <summary>How the result of a check is shown to learners, and how hosts that count results read it.</summary>
internal sealed partial class ExerciseFormat : ITypeFormatterSource
{
    public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
    [
        new TextFormatter<ExerciseResult>(MimeType.Html, result => Notice.Html(
            result.Passed ? NoticeTone.Good : NoticeTone.Plain,
            result.Passed ? "✓" : "○",
            Code().Replace(WebUtility.HtmlEncode(Text(result)), "<code>$1</code>"))),
        new TextFormatter<ExerciseResult>(MimeType.Plain, Text),
        new TextFormatter<ExerciseResult>(
            ExerciseReport.MimeType, result => new ExerciseReport(result.Id, result.Passed).ToJson()),
    ];

    private static string Text(ExerciseResult result) => string.Join(' ', ((string?[])
    [
        result.Passed ? "Done." : "Not yet.", result.Message, result.Next, result.Notice,
    ]).Where(part => !string.IsNullOrEmpty(part)));

    [GeneratedRegex("`(.+?)`")]
    private static partial Regex Code();
}
