namespace AsyncCourse.Rendering;

/// <summary>A span and the middle of its row, in pixels from the top of the plot.</summary>
internal readonly record struct GanttBar(TimelineSpan Span, double Y);
