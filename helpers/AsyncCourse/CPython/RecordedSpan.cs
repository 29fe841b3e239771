namespace AsyncCourse.CPython;

/// <summary>A span in a recording; times in seconds.</summary>
/// <param name="Name">What it was.</param>
/// <param name="Start">When it began.</param>
/// <param name="End">When it ended.</param>
/// <param name="Role">What was being done.</param>
/// <param name="From">The thread that began it, counted from 1.</param>
/// <param name="To">The thread that ended it.</param>
internal sealed record RecordedSpan(string Name, double Start, double End, SpanRole Role, int From, int To);
