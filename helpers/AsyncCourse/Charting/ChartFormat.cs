using AsyncCourse.Formatting;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Charting;

/// <summary>How charts, and the script that draws them, are shown.</summary>
internal sealed class ChartFormat : ITypeFormatterSource
{
    public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
    [
        new TextFormatter<CourseChart>(HtmlFormatter.MimeType, ChartHtml.Of),
        new TextFormatter<CourseChart>(PlainTextFormatter.MimeType, ChartText.Full),
        new TextFormatter<ChartScript>(HtmlFormatter.MimeType, _ => PlotlyScript.Carry()),
        new TextFormatter<ChartScript>(PlainTextFormatter.MimeType, script => script.ToString()),
    ];
}
