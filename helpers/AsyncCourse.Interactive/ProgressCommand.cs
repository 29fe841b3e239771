namespace AsyncCourse.Interactive;

/// <summary>A line with <c>#!progress</c>.</summary>
internal sealed class ProgressCommand : CourseCommand;
