namespace AsyncCourse.Charting;

/// <summary>Counts how many spans of a timeline are open at each moment.</summary>
internal static class InFlightSteps
{
    private const int MostSteps = 2_000;

    public static Series Of(Timeline timeline, int index, TimeScale scale)
    {
        var points = timeline.InFlight().Select(step => new ChartPoint(scale.In(step.At), step.Count)).ToList();
        if (points is [] or [{ X: > 0 }, ..])
        {
            points.Insert(0, new(0, 0));
        }

        return new Series(timeline.Title ?? $"timeline {index + 1}", Thin(points)) { IsStep = true };
    }

    // A screen can't show more steps than it has pixels. Each stretch keeps its first, lowest, highest and last point, so that
    // no peak is lost.
    private static List<ChartPoint> Thin(List<ChartPoint> points) => points.Count <= MostSteps
        ? points
        : [.. points.Chunk((points.Count * 4 / MostSteps) + 1)
            .SelectMany(part => new[] { part[0], part.MinBy(point => point.Y), part.MaxBy(point => point.Y), part[^1] })
            .Distinct().OrderBy(point => point.X)];
}
