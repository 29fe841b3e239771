using System.Text.Encodings.Web;

namespace AsyncCourse;

/// <summary>How the first cell's result is shown.</summary>
internal static class LessonFormat
{
    public static void Register()
    {
        Formats.Register<Lesson>("text/html", lesson =>
            PlotlyScript.Carry() + Notice.Html(NoticeTone.Plain, "▶", HtmlEncoder.Default.Encode(Text(lesson))));
        Formats.Register<Lesson>("text/plain", Text);
        Formats.Prefer<Lesson>("text/html", "text/plain");
    }

    private static string Text(Lesson lesson) =>
        $"Ready: practice API at {lesson.Api.Url}, {(Scale.IsFull ? "full" : "quick")} scale, "
            + $".NET {Environment.Version}, "
            + $"{Environment.ProcessorCount} {(Environment.ProcessorCount == 1 ? "processor" : "processors")}.";
}
