using System.Net;
using AsyncCourse.Charting;
using AsyncCourse.Formatting;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Lessons;

/// <summary>How the first cell's result is shown.</summary>
internal sealed class LessonFormat : ITypeFormatterSource
{
    public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
    [
        new TextFormatter<Lesson>(MimeType.Html, lesson =>
            PlotlyScript.Carry() + Notice.Html(NoticeTone.Plain, "▶", WebUtility.HtmlEncode(Text(lesson)))),
        new TextFormatter<Lesson>(MimeType.Plain, Text),
    ];

    private static string Text(Lesson lesson) =>
        $"Ready: practice API at {lesson.Api.Url}, {(Scale.IsFull ? "full" : "quick")} scale, "
            + $".NET {Environment.Version}, "
            + $"{Environment.ProcessorCount} {(Environment.ProcessorCount == 1 ? "processor" : "processors")}.";
}
