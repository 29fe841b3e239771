using System.Diagnostics;
using AsyncCourse.Hosting;
using AsyncCourse.Threads;

namespace AsyncCourse.Exercises;

/// <summary>What was seen while a learner's method ran.</summary>
/// <param name="Problem">What it threw; null if it threw nothing.</param>
/// <param name="Finished">Whether it ended within the time it had.</param>
/// <param name="Elapsed">How long it took, or was watched.</param>
/// <param name="HeldThreads">How many threads it held most of the time.</param>
internal record Attempt(Exception? Problem, bool Finished, TimeSpan Elapsed, int HeldThreads)
{
    private static readonly TimeSpan SampleEvery = TimeSpan.FromMilliseconds(10);

    // How many times longer than on a machine with nothing else to do; in virtual time, than in a pool with nothing else to do.
    private const int MostLate = 2;
    private const int MostLateInVirtualTime = 5;

    private static readonly TimeSpan Impatience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>Why nothing more can be said of it: it did not finish, or threw. Null if it came to its end.</summary>
    public string? Failure => this switch
    {
        { Finished: false } => $"After {Elapsed.ToText()} your method had not finished. "
            + "Something in it waits for what never comes, or never ends.",
        { Problem: { } problem } => $"Your method threw {problem.GetType().Name}: {problem.Message}",
        _ => null,
    };

    /// <summary>Runs a method that gives nothing and watches it, for so long and no longer.</summary>
    /// <param name="method">The learner's method.</param>
    /// <param name="patience">How long it may take.</param>
    /// <param name="time">The time that the method goes by, if that isn't the real one.</param>
    public static async Task<Attempt> RunAsync(Func<Task> method, TimeSpan patience, VirtualTime? time = null)
    {
        return await WatchAsync(RunAsync, patience, time);

        async Task<bool> RunAsync()
        {
            await (method() ?? throw NoTask());
            return true;
        }
    }

    /// <summary>What is wrong with a method that gave null.</summary>
    public static InvalidOperationException NoTask() => new("The method returned null where a Task was wanted.");

    /// <summary>Runs a method and watches it. What has not ended in time is stopped, where the notebook's engine can do that.</summary>
    /// <typeparam name="T">What the method gives.</typeparam>
    /// <param name="method">The learner's method.</param>
    /// <param name="patience">How long it may take.</param>
    /// <param name="time">The time that the method goes by, if that isn't the real one.</param>
    protected static async Task<Attempt<T>> WatchAsync<T>(Func<Task<T>> method, TimeSpan patience, VirtualTime? time)
    {
        var flow = new FlowThreads();
        ICellPart? part = null;
        var clock = Stopwatch.StartNew();
        var running = flow.RunAsync(() =>
        {
            part = NotebookHost.Current.EnterPart();
            return method() ?? throw NoTask();
        });
        var ended = running.ContinueWith(
            task =>
            {
                _ = task.Exception; // Seen, so that nobody reports it as unobserved when the attempt was given up.
                return clock.Elapsed;
            },
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        var trial = Trial.Current;
        if (trial is { HasGivenUp: true } && patience > Impatience)
        {
            patience = Impatience;
        }

        var isOver = false;
        if (time is not null)
        {
            _ = OwnThread.RunAsync(() =>
            {
                time.Drive(() => flow.Count == 0, () => ended.IsCompleted || Volatile.Read(ref isOver));
                return true;
            });
        }

        return await OwnThread.RunAsync(() =>
        {
            // Patience is counted in looks: where the machine is late, so may the method be, but not for ever. A look at virtual time
            // that can't go on because of somebody else's work counts little.
            var samples = new List<int>();
            var most = (time is null ? MostLate : MostLateInVirtualTime) * patience;
            for (var patient = 0d; !ended.IsCompleted && patient < patience / SampleEvery && clock.Elapsed < most;)
            {
                Task.WaitAny([ended], SampleEvery);
                samples.Add(flow.Count);
                patient += time is { WaitsForPool: true } ? 0.2 : 1;
            }

            Volatile.Write(ref isOver, true);
            trial?.Machine.Note(samples.Count, SampleEvery, clock.Elapsed);
            samples.Sort();
            var held = samples.Count == 0 ? 0 : samples[samples.Count / 2];
            if (ended.IsCompleted)
            {
                return Of(running, ended.Result, held);
            }

            var watched = clock.Elapsed;
            trial?.GiveUp();
            part?.Stop(Grace);
            return new(default, null, false, watched, held);
        });
    }

    private static Attempt<T> Of<T>(Task<T> ended, TimeSpan elapsed, int held) => ended.Status switch
    {
        TaskStatus.RanToCompletion => new(ended.Result, null, true, elapsed, held),
        TaskStatus.Faulted => new(default, ended.Exception!.InnerException, true, elapsed, held),
        _ => new(default, new OperationCanceledException(), true, elapsed, held),
    };
}
