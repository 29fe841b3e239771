namespace AsyncCourse;

/// <summary>One timeline of a Gantt chart.</summary>
/// <param name="Title">What is written above it; null for nothing.</param>
/// <param name="Rows">Its rows, in the order of their first starts.</param>
/// <param name="Marks">Its marks, in the order of their times.</param>
public sealed record GanttLane(string? Title, IReadOnlyList<GanttRow> Rows, IReadOnlyList<TimelineMark> Marks)
{
    /// <summary>Lays a timeline out in rows.</summary>
    /// <param name="timeline">What was recorded.</param>
    public static GanttLane From(Timeline timeline)
    {
        ArgumentNullException.ThrowIfNull(timeline);

        return new GanttLane(timeline.Title, GanttRow.FromSpans(timeline.Spans), [.. timeline.Marks]);
    }
}
