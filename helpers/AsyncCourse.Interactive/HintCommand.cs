namespace AsyncCourse.Interactive;

/// <summary>A line with <c>#!hint</c>.</summary>
internal sealed class HintCommand : CourseCommand;
