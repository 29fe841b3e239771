namespace AsyncCourse;

/// <summary>An axis of a chart: its quantity and its unit.</summary>
/// <param name="Title">The quantity, such as "time".</param>
/// <param name="Unit">Its unit, such as "ms"; null for things that are counted or named.</param>
/// <param name="IsLogarithmic">Whether the axis is logarithmic: equal steps are then equal factors.</param>
public sealed record ChartAxis(string Title, string? Unit = null, bool IsLogarithmic = false)
{
    /// <summary>The title with its unit, as it is written beside the axis.</summary>
    public string Label => Unit is null ? Title : $"{Title} ({Unit})";
}
