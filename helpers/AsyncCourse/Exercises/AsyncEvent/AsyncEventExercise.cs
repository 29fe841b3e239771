namespace AsyncCourse.Exercises;

/// <summary>Lesson 02: build asyncio's Event from TaskCompletionSources.</summary>
internal sealed class AsyncEventExercise() : Exercise<AsyncEventExercise.MakeEvent>(lesson: 2, "async-event")
{
    internal delegate (Action Set, Action Clear, Func<Task> WaitAsync) MakeEvent();

    private const int Waiters = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    public override IReadOnlyList<string> Hints =>
    [
        "A task completes once and for all. An event that is cleared needs a new task for those who come next.",
        "Clear puts a new TaskCompletionSource in the place of the old one, but only of one that has completed: who waits for "
            + "the old one must still be woken.",
        "Set with TrySetResult, which may be repeated; give each source RunContinuationsAsynchronously; lock around the three.",
    ];

    protected override async Task<Verdict> CheckAsync(MakeEvent make)
    {
        var seen = await AttemptWatcher.RunAsync(() => TryAsync(make), Patience);
        var what = seen switch
        {
            { Finished: false } =>
                $"After {seen.Elapsed.ToText()} a call to Set, Clear or WaitAsync had not come back. None of them may block.",
            { Problem: { } problem } =>
                $"It threw {problem.GetType().Name}: {problem.Message} All three may be called at any time, also twice.",
            _ => seen.Result,
        };
        return what is null
            ? new(true, $"{Waiters} waiters were woken by one Set, and Clear closed the event for those who came later.")
            : new(false, what);
    }

    // Returns the first thing that is wrong; null if nothing is.
    private static async Task<string?> TryAsync(MakeEvent make)
    {
        var (set, clear, wait) = make();
        Task[] early = [.. Enumerable.Range(0, Waiters).Select(_ => wait())];
        if (early.Any(task => task.IsCompleted))
        {
            return "Nobody had called Set, and WaitAsync gave a task that was complete.";
        }

        clear();
        set();
        if (!await WokenAsync(early))
        {
            var waiting = early.Count(task => !task.IsCompleted);
            return $"{Waiters} waited, somebody called Clear, then Set: after {Moment.ToText()} {waiting} still wait. "
                + "Clear must not forget those who wait already.";
        }

        if (!await WokenAsync(wait()))
        {
            return "Set was called, and who comes afterwards still waits. An event stays set.";
        }

        set();
        clear();
        var late = wait();
        if (late.IsCompleted)
        {
            return "After Set and Clear, WaitAsync gave a task that was complete. "
                + "Clear closes the event for those who come next.";
        }

        var thread = late.ContinueWith(
            _ => Environment.CurrentManagedThreadId, CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        var setter = new Thread(() => set()) { IsBackground = true };
        setter.Start();
        return !await WokenAsync(late) ? "After Set, Clear and another Set, who had waited in between still waits."
            : await thread == setter.ManagedThreadId ? "What followed a wait ran inside Set, on the thread of whoever called it. "
                + "Wanted is TaskCreationOptions.RunContinuationsAsynchronously."
            : null;
    }

    private static async Task<bool> WokenAsync(params Task[] waiters)
    {
        var all = Task.WhenAll(waiters);
        return await Task.WhenAny(all, Task.Delay(Moment)) == all;
    }
}
