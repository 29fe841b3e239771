namespace AsyncCourse.Interactive;

/// <summary>A line with <c>#!check</c>.</summary>
internal sealed class CheckCommand : CourseCommand;
