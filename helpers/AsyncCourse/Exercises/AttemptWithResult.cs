namespace AsyncCourse.Exercises;

/// <summary>What was seen while a learner's method ran, and what it returned.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
/// <param name="Result">What the method returned; default if it returned nothing.</param>
/// <param name="Problem">What the method threw; null if it threw nothing.</param>
/// <param name="Finished">Whether the method ended within the time it had.</param>
/// <param name="Elapsed">How long the method ran; if it did not end, how long it was watched.</param>
/// <param name="HeldThreads">How many threads the method held most of the time, whether they worked or waited.</param>
internal sealed record Attempt<T>(T? Result, Exception? Problem, bool Finished, TimeSpan Elapsed, int HeldThreads)
    : Attempt(Problem, Finished, Elapsed, HeldThreads);
