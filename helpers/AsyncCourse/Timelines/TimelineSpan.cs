namespace AsyncCourse;

/// <summary>Something that took time. Times count from the timeline's start.</summary>
/// <param name="Name">The span's name. Spans of one name share a row in a chart.</param>
/// <param name="Start">When it began.</param>
/// <param name="End">When it ended.</param>
/// <param name="Role">What was being done, or how it ended.</param>
/// <param name="StartThread">The managed id of the thread that began it; 0 if unknown.</param>
/// <param name="EndThread">The managed id of the thread that ended it; 0 if unknown.</param>
public sealed record TimelineSpan(
    string Name, TimeSpan Start, TimeSpan End, SpanRole Role, int StartThread = 0, int EndThread = 0)
{
    /// <summary>How long it took.</summary>
    public TimeSpan Duration => End - Start;
}
