namespace AsyncCourse.Exercises;

/// <summary>What was seen while a learner's method ran, and what it gave.</summary>
/// <typeparam name="T">What the method gives.</typeparam>
/// <param name="Result">What it gave; default if it gave nothing.</param>
/// <param name="Problem">What it threw; null if it threw nothing.</param>
/// <param name="Finished">Whether it ended within the time it had.</param>
/// <param name="Elapsed">How long it took, or was watched.</param>
/// <param name="HeldThreads">How many threads it held most of the time.</param>
internal sealed record Attempt<T>(T? Result, Exception? Problem, bool Finished, TimeSpan Elapsed, int HeldThreads)
    : Attempt(Problem, Finished, Elapsed, HeldThreads)
{
    /// <summary>Runs a method and watches it, for so long and no longer.</summary>
    /// <param name="method">The learner's method.</param>
    /// <param name="patience">How long it may take.</param>
    /// <param name="time">The time that the method goes by, if that isn't the real one.</param>
    public static Task<Attempt<T>> RunAsync(Func<Task<T>> method, TimeSpan patience, VirtualTime? time = null) =>
        WatchAsync(method, patience, time);
}
