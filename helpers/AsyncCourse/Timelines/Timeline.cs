namespace AsyncCourse;

/// <summary>Records who did what, when and on which thread, for charts and claims.</summary>
public sealed class Timeline
{
    private readonly List<TimelineSpan> _spans = [];
    private readonly List<TimelineMark> _marks = [];

    /// <summary>What a chart writes above this timeline's lane; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>The spans that have ended, by start.</summary>
    public IReadOnlyList<TimelineSpan> Spans => _spans;

    /// <summary>The marks, by time.</summary>
    public IReadOnlyList<TimelineMark> Marks => _marks;

    /// <summary>A timeline of events that were recorded elsewhere.</summary>
    /// <param name="title">What a chart writes above it.</param>
    /// <param name="spans">The spans, in any order.</param>
    /// <param name="marks">The marks, in any order.</param>
    public static Timeline FromRecorded(string? title, IEnumerable<TimelineSpan> spans, IEnumerable<TimelineMark> marks)
    {
        var timeline = new Timeline { Title = title };
        timeline._spans.AddRange(spans.OrderBy(span => span.Start));
        timeline._marks.AddRange(marks.OrderBy(mark => mark.At));
        return timeline;
    }
}
