namespace AsyncCourse.Tests.Charting;

/// <summary>Timelines whose every number is known.</summary>
internal static class Sample
{
    public static Timeline Gather { get; } = Timeline.FromRecorded(
        "asyncio",
        [Span("A", 0, 0.15), Span("B", 0, 0.02, SpanRole.Failed), Span("C", 0.001, 0.151)],
        [new TimelineMark("raised", TimeSpan.FromMilliseconds(22))]);

    public static Timeline WhenAll { get; } = Timeline.FromRecorded(
        "C#",
        [new TimelineSpan("A", TimeSpan.Zero, TimeSpan.FromMilliseconds(150.5), SpanRole.Waiting, 4, 7)],
        []);

    public static TimelineSpan Span(string name, double start, double end, SpanRole role = SpanRole.Waiting) =>
        new(name, TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(end), role);

    public static Timeline Requests(int count) => Timeline.FromRecorded(
        null, Enumerable.Range(0, count).Select(i => Span("GET /delay/1000", i * 0.0001, 1 + (i * 0.0001))), []);
}
