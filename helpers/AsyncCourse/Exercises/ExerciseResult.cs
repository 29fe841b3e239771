namespace AsyncCourse;

/// <summary>What a check found.</summary>
/// <param name="Id">The exercise.</param>
/// <param name="Passed">Whether the behaviour was as wanted.</param>
/// <param name="Message">What was tried, what was seen, what was wanted.</param>
public sealed record ExerciseResult(string Id, bool Passed, string Message);
