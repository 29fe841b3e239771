namespace AsyncCourse.Exercises;

/// <summary>What an exercise says of a learner's method.</summary>
/// <param name="Passed">Whether the method did what was wanted.</param>
/// <param name="Message">What was tried, what was seen, what was wanted.</param>
/// <param name="MayBeTheMachine">
/// Whether a busy machine may be the reason that the method did not pass: it was judged by times or by what ran at once.
/// </param>
internal sealed record Verdict(bool Passed, string Message, bool MayBeTheMachine = false);
