using System.Text.Encodings.Web;
using System.Text.Json;

namespace AsyncCourse;

/// <summary>How a check's result is shown, and how a host that counts them finds it.</summary>
internal static class ExerciseFormat
{
    public const string JsonMimeType = "application/vnd.async-course.exercise+json";

    public static void Register()
    {
        Formats.Register<ExerciseResult>("text/html", result => Notice.Html(
            result.Passed ? NoticeTone.Good : NoticeTone.Plain,
            result.Passed ? "✓" : "○",
            HtmlEncoder.Default.Encode(Text(result))));
        Formats.Register<ExerciseResult>("text/plain", Text);
        Formats.Register<ExerciseResult>(JsonMimeType, result =>
            JsonSerializer.Serialize(new { id = result.Id, passed = result.Passed }));
        Formats.Prefer<ExerciseResult>("text/html", "text/plain", JsonMimeType);
    }

    private static string Text(ExerciseResult result) => result.Passed
        ? $"Done. {result.Message}"
        : $"Not yet. {result.Message} Exercise.Hint(\"{result.Id}\") gives the next of three hints.";
}
