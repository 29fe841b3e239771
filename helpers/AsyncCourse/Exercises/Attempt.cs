namespace AsyncCourse.Exercises;

/// <summary>What was seen while a learner's method ran; <see cref="AttemptWatcher"/> sees it.</summary>
/// <param name="Problem">What the method threw; null if it threw nothing.</param>
/// <param name="Finished">Whether the method ended within the time it had.</param>
/// <param name="Elapsed">How long the method ran; if it did not end, how long it was watched.</param>
/// <param name="HeldThreads">How many threads the method held most of the time, whether they worked or waited.</param>
internal record Attempt(Exception? Problem, bool Finished, TimeSpan Elapsed, int HeldThreads)
{
    /// <summary>Why there is nothing to judge: the method did not finish, or it threw. Null if it came to its end.</summary>
    public string? Failure => this switch
    {
        { Finished: false } => $"After {Elapsed.ToText()} your method had not finished. "
            + "Something in it waits for what never comes, or never ends.",
        { Problem: { } problem } => $"Your method threw {problem.GetType().Name}: {problem.Message}",
        _ => null,
    };
}
