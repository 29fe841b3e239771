namespace AsyncCourse;

/// <summary>Counts how many spans of a timeline are open at each moment.</summary>
internal static class InFlightSteps
{
    private const int MostSteps = 2_000;

    public static Series Of(Timeline timeline, int index, TimeScale scale)
    {
        var changes = new SortedDictionary<TimeSpan, int> { [TimeSpan.Zero] = 0 };
        foreach (var span in timeline.Spans)
        {
            changes[span.Start] = changes.GetValueOrDefault(span.Start) + 1;
            changes[span.End] = changes.GetValueOrDefault(span.End) - 1;
        }

        var open = 0;
        var points = changes.Select(change => new ChartPoint(scale.In(change.Key), open += change.Value)).ToList();
        return new Series(timeline.Title ?? $"timeline {index + 1}", Thin(points)) { IsStep = true };
    }

    // More steps than pixels can't be seen: each stretch keeps its first, lowest, highest and last, so peaks stay true.
    private static List<ChartPoint> Thin(List<ChartPoint> points) => points.Count <= MostSteps
        ? points
        : [.. points.Chunk((points.Count * 4 / MostSteps) + 1)
            .SelectMany(part => new[] { part[0], part.MinBy(point => point.Y), part.MaxBy(point => point.Y), part[^1] })
            .Distinct().OrderBy(point => point.X)];
}
