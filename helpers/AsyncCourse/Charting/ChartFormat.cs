using AsyncCourse.Formatting;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Charting;

/// <summary>How charts, and the script that draws them, are shown.</summary>
internal sealed class ChartFormat : ITypeFormatterSource
{
    public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
    [
        new TextFormatter<CourseChart>(MimeType.Html, ChartHtml.Of),
        new TextFormatter<CourseChart>(MimeType.Plain, ChartText.Full),
        new TextFormatter<ChartScript>(MimeType.Html, _ => PlotlyScript.Carry()),
        new TextFormatter<ChartScript>(MimeType.Plain, script => script.ToString()),
    ];
}
