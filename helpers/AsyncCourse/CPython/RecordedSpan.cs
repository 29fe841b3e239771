namespace AsyncCourse.CPython;

/// <summary>A span in a recording.</summary>
/// <param name="Name">The span's name.</param>
/// <param name="Start">When it began, in seconds since the timeline's zero.</param>
/// <param name="End">When it ended, in seconds since the timeline's zero.</param>
/// <param name="Role">What was being done.</param>
/// <param name="From">The thread that began it, counted from 1.</param>
/// <param name="To">The thread that ended it.</param>
internal sealed record RecordedSpan(string Name, double Start, double End, SpanRole Role, int From, int To);
