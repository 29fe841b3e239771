namespace AsyncCourse;

/// <summary>A few values beside each other, each written beside its bar.</summary>
/// <param name="Title">What the chart says.</param>
/// <param name="Value">The quantity that is compared.</param>
/// <param name="Bars">The bars, from top to bottom.</param>
public sealed record BarChart(string Title, ChartAxis Value, IReadOnlyList<Bar> Bars)
    : CourseChart(Title, Value, new ChartAxis(""));
