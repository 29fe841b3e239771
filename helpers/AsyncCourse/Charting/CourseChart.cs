using AsyncCourse.Charting;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse;

/// <summary>A chart: what it shows, not how it is drawn. The last expression of a cell shows it.</summary>
/// <param name="Title">What the chart says, written above it.</param>
/// <param name="X">The axis from left to right.</param>
/// <param name="Y">The axis from bottom to top, or the rows.</param>
[TypeFormatterSource(typeof(ChartFormat), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public abstract record CourseChart(string Title, ChartAxis X, ChartAxis Y)
{
    /// <summary>A sentence written under the title; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>The chart in words and numbers, for consoles and screen readers.</summary>
    public sealed override string ToString() => ChartText.Full(this);
}
