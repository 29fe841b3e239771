namespace AsyncCourse.Rendering;

/// <summary>A span and the middle of its row.</summary>
internal readonly record struct GanttBar(TimelineSpan Span, double Y);
