namespace AsyncCourse.Exercises;

/// <summary>What a learner's cache did.</summary>
/// <param name="AnswersRight">Whether all callers got the right answer.</param>
/// <param name="AtOnce">How often one key was loaded for callers at the same time.</param>
/// <param name="Later">How often the key was loaded again for a later caller.</param>
/// <param name="FirstFailed">Whether the caller got the exception of a load that failed.</param>
/// <param name="FailureKept">Whether the next caller got the same failure.</param>
internal sealed record MendCacheSeen(bool AnswersRight, int AtOnce, int Later, bool FirstFailed, bool FailureKept);
