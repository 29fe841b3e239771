namespace AsyncCourse;

/// <summary>How one quantity depends on another.</summary>
/// <param name="Title">What the chart says.</param>
/// <param name="X">The quantity that was chosen.</param>
/// <param name="Y">The quantity that was measured.</param>
/// <param name="Series">The lines.</param>
public sealed record LineChart(string Title, ChartAxis X, ChartAxis Y, IReadOnlyList<Series> Series) : CourseChart(Title, X, Y)
{
    /// <summary>The same chart with logarithmic axes, for values that grow by factors.</summary>
    /// <param name="x">Whether the axis from left to right becomes logarithmic.</param>
    /// <param name="y">Whether the axis from bottom to top becomes logarithmic.</param>
    /// <exception cref="ArgumentException">A value on such an axis is zero or negative.</exception>
    public LineChart WithLogAxes(bool x = true, bool y = true)
    {
        foreach (var series in Series)
        {
            if (series.Points.Any(point => (x && point.X <= 0) || (y && point.Y <= 0)))
            {
                throw new ArgumentException(
                    $"A logarithmic axis has no place for zero or less, and '{series.Name}' has such a value. "
                    + "Leave that point out, or keep the axis linear.");
            }
        }

        return this with { X = X with { IsLogarithmic = x }, Y = Y with { IsLogarithmic = y } };
    }
}
