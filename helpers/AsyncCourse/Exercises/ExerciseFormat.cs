using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace AsyncCourse;

/// <summary>How a check's result is shown, and how a host that counts them finds it.</summary>
internal static partial class ExerciseFormat
{
    public static void Register()
    {
        Formats.Register<ExerciseResult>(MimeType.Html, result => Notice.Html(
            result.Passed ? NoticeTone.Good : NoticeTone.Plain,
            result.Passed ? "✓" : "○",
            Code().Replace(HtmlEncoder.Default.Encode(Text(result)), "<code>$1</code>")));
        Formats.Register<ExerciseResult>(MimeType.Plain, Text);
        Formats.Register<ExerciseResult>(
            ExerciseReport.MimeType, result => new ExerciseReport(result.Id, result.Passed).ToJson());
        Formats.Prefer<ExerciseResult>(MimeType.Html, MimeType.Plain, ExerciseReport.MimeType);
    }

    private static string Text(ExerciseResult result) => string.Join(' ', ((string?[])
    [
        result.Passed ? "Done." : "Not yet.", result.Message, result.Next, result.Notice,
    ]).Where(part => !string.IsNullOrEmpty(part)));

    // HTML encoders differ in whether they leave a backtick alone.
    [GeneratedRegex("(?:`|&#x60;)(.+?)(?:`|&#x60;)")]
    private static partial Regex Code();
}
