using AsyncCourse.Charting;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse;

/// <summary>Shows nothing, and carries the drawing script: for notebooks whose first cell starts no lesson.</summary>
[TypeFormatterSource(typeof(ChartFormat), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public sealed class ChartScript
{
    /// <inheritdoc />
    public override string ToString() => "Charts are ready.";
}
