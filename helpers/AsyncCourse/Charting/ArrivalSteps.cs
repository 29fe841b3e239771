namespace AsyncCourse.Charting;

/// <summary>Counts how many spans of a timeline begin in each stretch of time.</summary>
internal static class ArrivalSteps
{
    public static Series Of(Timeline timeline, int index, TimeSpan window, TimeScale scale)
    {
        var counts = timeline.Spans.CountBy(span => (int)(span.Start / window)).ToDictionary();
        var last = counts.Keys.DefaultIfEmpty().Max() + 1;
        return new Series(
            timeline.Title ?? $"timeline {index + 1}",
            [.. Enumerable.Range(0, last + 1)
                .Select(step => new ChartPoint(scale.In(step * window), counts.GetValueOrDefault(step)))])
        {
            IsStep = true,
        };
    }
}
