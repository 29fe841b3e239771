using System.Diagnostics;

namespace AsyncCourse;

/// <summary>What was seen while a learner's method ran.</summary>
/// <typeparam name="T">What the method gives.</typeparam>
/// <param name="Result">What it gave; default if it gave nothing.</param>
/// <param name="Problem">What it threw; null if it threw nothing.</param>
/// <param name="Finished">Whether it ended within the time it had.</param>
/// <param name="Elapsed">How long it took, or was watched.</param>
/// <param name="HeldThreads">How many threads it held most of the time.</param>
internal sealed record Attempt<T>(T? Result, Exception? Problem, bool Finished, TimeSpan Elapsed, int HeldThreads)
{
    private static readonly TimeSpan SampleEvery = TimeSpan.FromMilliseconds(10);

    /// <summary>Runs a method and watches it, for so long and no longer.</summary>
    /// <param name="method">The learner's method.</param>
    /// <param name="patience">How long it may take.</param>
    public static async Task<Attempt<T>> RunAsync(Func<Task<T>> method, TimeSpan patience)
    {
        var flow = new FlowThreads();
        var samples = new List<int>();
        var clock = Stopwatch.StartNew();
        var running = flow.RunAsync(method);
        // A thread of its own watches: the learner's code may hold all of the pool's.
        var watch = new Thread(() =>
        {
            while (!running.IsCompleted && clock.Elapsed < patience)
            {
                Thread.Sleep(SampleEvery);
                samples.Add(flow.Count);
            }
        })
        { IsBackground = true };
        watch.Start();
        await Task.Factory.StartNew(watch.Join, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        samples.Sort();
        var held = samples.Count == 0 ? 0 : samples[samples.Count / 2];
        return running.Status switch
        {
            TaskStatus.RanToCompletion => new(running.Result, null, true, clock.Elapsed, held),
            TaskStatus.Faulted => new(default, running.Exception!.InnerException, true, clock.Elapsed, held),
            TaskStatus.Canceled => new(default, new OperationCanceledException(), true, clock.Elapsed, held),
            _ => new(default, null, false, clock.Elapsed, held),
        };
    }
}
