namespace AsyncCourse.Exercises;

/// <summary>
/// Counts the threads that are inside one flow of async code: those that run it, and those that it blocks. A flow that waits with
/// await holds none.
/// </summary>
internal sealed class FlowThreads
{
    // Static, because threads are told of it when they enter and leave the flow.
    private static readonly AsyncLocal<FlowThreads?> Current = new(change =>
    {
        change.PreviousValue?.Leave();
        change.CurrentValue?.Enter();
    });

    private int _inside;

    /// <summary>The flow that the calling code belongs to; null if it belongs to none.</summary>
    public static FlowThreads? Here => Current.Value;

    /// <summary>How many threads are inside the flow now.</summary>
    public int Count => Volatile.Read(ref _inside);

    /// <summary>Runs a method on the thread pool, inside this flow.</summary>
    public Task<T> RunAsync<T>(Func<Task<T>> method) => Task.Run(async () =>
    {
        Current.Value = this;
        return await method();
    });

    private void Enter() => Interlocked.Increment(ref _inside);

    private void Leave() => Interlocked.Decrement(ref _inside);
}
