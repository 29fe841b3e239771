namespace AsyncCourse;

/// <summary>A moment worth a line in a chart.</summary>
/// <param name="Name">What happened.</param>
/// <param name="At">When, counted from the timeline's start.</param>
public sealed record TimelineMark(string Name, TimeSpan At);
