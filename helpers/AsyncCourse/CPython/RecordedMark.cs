namespace AsyncCourse.CPython;

/// <summary>A mark in a recording.</summary>
/// <param name="Name">What happened.</param>
/// <param name="At">When, in seconds since the timeline's zero.</param>
internal sealed record RecordedMark(string Name, double At);
