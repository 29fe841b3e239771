namespace AsyncCourse.CPython;

/// <summary>A mark in a recording; time in seconds.</summary>
/// <param name="Name">What happened.</param>
/// <param name="At">When.</param>
internal sealed record RecordedMark(string Name, double At);
