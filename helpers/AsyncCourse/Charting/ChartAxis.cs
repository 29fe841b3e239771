namespace AsyncCourse;

/// <summary>What one direction of a chart means.</summary>
/// <param name="Title">The quantity, such as "time".</param>
/// <param name="Unit">Its unit, such as "ms"; null for things that are counted or named.</param>
/// <param name="IsLogarithmic">Whether equal steps mean equal factors.</param>
public sealed record ChartAxis(string Title, string? Unit = null, bool IsLogarithmic = false)
{
    /// <summary>The title with its unit, as it is written beside the axis.</summary>
    public string Label => Unit is null ? Title : $"{Title} ({Unit})";
}
