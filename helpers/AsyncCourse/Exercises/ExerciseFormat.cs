using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using AsyncCourse.Formatting;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Exercises;

/// <summary>How the result of a check is shown to learners, and how hosts that count results read it.</summary>
internal sealed partial class ExerciseFormat : ITypeFormatterSource
{
    public const string JsonMimeType = "application/vnd.async-course.exercise+json";

    public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
    [
        new TextFormatter<ExerciseResult>(HtmlFormatter.MimeType, result => Notice.Html(
            result.Passed ? NoticeTone.Good : NoticeTone.Plain,
            result.Passed ? "✓" : "○",
            Code().Replace(HtmlEncoder.Default.Encode(Text(result)), "<code>$1</code>"))),
        new TextFormatter<ExerciseResult>(PlainTextFormatter.MimeType, Text),
        new TextFormatter<ExerciseResult>(JsonMimeType, result =>
            JsonSerializer.Serialize(new { id = result.Id, passed = result.Passed })),
    ];

    private static string Text(ExerciseResult result) => string.Join(' ', ((string?[])
    [
        result.Passed ? "Done." : "Not yet.", result.Message, result.Next, result.Notice,
    ]).Where(part => !string.IsNullOrEmpty(part)));

    // HTML encoders differ in whether they leave a backtick alone.
    [GeneratedRegex("(?:`|&#x60;)(.+?)(?:`|&#x60;)")]
    private static partial Regex Code();
}
