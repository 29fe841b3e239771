using System.Diagnostics;
using AsyncCourse.Hosting;
using AsyncCourse.Threads;

namespace AsyncCourse.Exercises;

/// <summary>Runs a learner's method once and watches it: how it ends, how long it takes and how many threads it holds.</summary>
internal sealed class AttemptWatcher
{
    // A late machine makes the method late too, so it is watched longer than it is given: up to so many times as long. In virtual
    // time more, because that stands still while anybody uses the thread pool.
    private const int MostLate = 2;
    private const int MostLateInVirtualTime = 5;

    // What a look counts while virtual time waits for work in the pool that may be somebody else's.
    private const double LookWhilePoolIsBusy = 0.2;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Impatience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly FlowThreads _flow = new();
    private readonly RunningCheck? _check = RunningCheck.Current;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly TimeSpan _patience;
    private readonly VirtualTime? _time;
    private ICellPart? _part;
    private volatile bool _isOver;

    private AttemptWatcher(TimeSpan patience, VirtualTime? time)
    {
        _patience = _check is { HasGivenUp: true } && patience > Impatience ? Impatience : patience;
        _time = time;
    }

    /// <summary>Runs a method that returns no result, and watches it until it ends or patience runs out.</summary>
    /// <param name="method">The learner's method.</param>
    /// <param name="patience">
    /// How long the method may take on a machine with nothing else to do. After that it is stopped, where the notebook's engine
    /// can.
    /// </param>
    /// <param name="time">The virtual time that the method goes by; null for the real one.</param>
    public static async Task<Attempt> RunAsync(Func<Task> method, TimeSpan patience, VirtualTime? time = null)
    {
        return await RunAsync(ReturnTrueAsync, patience, time);

        async Task<bool> ReturnTrueAsync()
        {
            await (method() ?? throw NoTask());
            return true;
        }
    }

    /// <summary>Runs a method that returns a result, and watches it until it ends or patience runs out.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="method">The learner's method.</param>
    /// <param name="patience">
    /// How long the method may take on a machine with nothing else to do. After that it is stopped, where the notebook's engine
    /// can.
    /// </param>
    /// <param name="time">The virtual time that the method goes by; null for the real one.</param>
    public static Task<Attempt<T>> RunAsync<T>(Func<Task<T>> method, TimeSpan patience, VirtualTime? time = null) =>
        new AttemptWatcher(patience, time).WatchAsync(method);

    /// <summary>The error of a method that returned null where a task was wanted.</summary>
    public static InvalidOperationException NoTask() => new("The method returned null where a Task was wanted.");

    private static Attempt<T> Of<T>(Task<T> ended, TimeSpan elapsed, int held) => ended.Status switch
    {
        TaskStatus.RanToCompletion => new(ended.Result, null, true, elapsed, held),
        TaskStatus.Faulted => new(default, ended.Exception!.InnerException, true, elapsed, held),
        _ => new(default, new OperationCanceledException(), true, elapsed, held),
    };

    private async Task<Attempt<T>> WatchAsync<T>(Func<Task<T>> method)
    {
        var running = _flow.RunAsync(() =>
        {
            _part = NotebookHost.Current.EnterPart();
            return method() ?? throw NoTask();
        });
        var ended = running.ContinueWith(
            task =>
            {
                _ = task.Exception; // Seen, so that nobody reports it as unobserved when the attempt was given up.
                return _clock.Elapsed;
            },
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        if (_time is { } time)
        {
            _ = OwnThread.RunAsync(() =>
            {
                time.Drive(() => _flow.Count == 0, () => ended.IsCompleted || _isOver);
                return true;
            });
        }

        return await OwnThread.RunAsync(() =>
        {
            var held = WatchUntil(ended);
            return ended.IsCompleted ? Of(running, ended.Result, held) : GiveUp<T>(held);
        });
    }

    // Returns how many threads the method held at half of the looks or more.
    private int WatchUntil(Task ended)
    {
        // Patience is counted in looks: where the machine is late, the method may be late too, but not for ever.
        var samples = new List<int>();
        var most = (_time is null ? MostLate : MostLateInVirtualTime) * _patience;
        for (var patient = 0d; !ended.IsCompleted && patient < _patience / Look && _clock.Elapsed < most;)
        {
            Task.WaitAny([ended], Look);
            samples.Add(_flow.Count);
            patient += _time is { WaitsForPool: true } ? LookWhilePoolIsBusy : 1;
        }

        _isOver = true;
        _check?.Machine.Note(samples.Count, Look, _clock.Elapsed);
        samples.Sort();
        return samples.Count == 0 ? 0 : samples[samples.Count / 2];
    }

    private Attempt<T> GiveUp<T>(int held)
    {
        var watched = _clock.Elapsed;
        _check?.GiveUp();
        _part?.Stop(Grace);
        return new(default, null, false, watched, held);
    }
}
