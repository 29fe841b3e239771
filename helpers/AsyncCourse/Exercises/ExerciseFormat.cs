using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AsyncCourse;

/// <summary>How a check's result is shown, and how a host that counts them finds it.</summary>
internal static partial class ExerciseFormat
{
    public const string JsonMimeType = "application/vnd.async-course.exercise+json";

    public static void Register()
    {
        Formats.Register<ExerciseResult>("text/html", result => Notice.Html(
            result.Passed ? NoticeTone.Good : NoticeTone.Plain,
            result.Passed ? "✓" : "○",
            Code().Replace(WebUtility.HtmlEncode(Text(result)), "<code>$1</code>")));
        Formats.Register<ExerciseResult>("text/plain", Text);
        Formats.Register<ExerciseResult>(JsonMimeType, result =>
            JsonSerializer.Serialize(new { id = result.Id, passed = result.Passed }));
        Formats.Prefer<ExerciseResult>("text/html", "text/plain", JsonMimeType);
    }

    private static string Text(ExerciseResult result) => string.Join(' ', ((string?[])
    [
        result.Passed ? "Done." : "Not yet.", result.Message, result.Next, result.Notice,
    ]).Where(part => !string.IsNullOrEmpty(part)));

    [GeneratedRegex("`(.+?)`")]
    private static partial Regex Code();
}
