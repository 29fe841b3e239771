using System.Diagnostics;

namespace AsyncCourse.Exercises;

/// <summary>Watches which chores are done at once, and how.</summary>
internal sealed class ChoreWatch
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly CallWatch _waiting = new();
    private readonly CallWatch _blocking = new();
    private readonly CallWatch _computing = new();
    private readonly TaskCompletionSource _overlap = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lazy<Task> _overlapOrLate;
    private int _waitedOnThread;

    public ChoreWatch() => _overlapOrLate = new(() => Task.WhenAny(_overlap.Task, Task.Delay(Patience)));

    /// <summary>The largest number of chores that waited at once without a thread.</summary>
    public int PeakWaiting => _waiting.Peak;

    /// <summary>The largest number of chores that blocked at once.</summary>
    public int PeakBlocking => _blocking.Peak;

    /// <summary>How many chores held a thread though they could have waited without one.</summary>
    public int WaitedOnThread => _waitedOnThread;

    /// <summary>How many chores were begun.</summary>
    public int Count => _waiting.Count + _blocking.Count + _computing.Count;

    /// <summary>Whether something was computed while all the waits were under way.</summary>
    public bool WaitsOverlappedComputing => _overlap.Task.IsCompleted;

    /// <summary>How many chores wait.</summary>
    public required int Waits { get; init; }

    public IDisposable Enter(ChoreKind kind, bool holdsThread)
    {
        if (kind == ChoreKind.Waits && holdsThread)
        {
            Interlocked.Increment(ref _waitedOnThread);
        }

        var call = (kind, holdsThread) switch
        {
            (ChoreKind.Computes, _) => _computing.Enter(),
            (ChoreKind.Waits, false) => _waiting.Enter(),
            _ => _blocking.Enter(),
        };
        if (_computing.Now > 0 && _waiting.Now == Waits)
        {
            _overlap.TrySetResult();
        }

        return call;
    }

    /// <summary>
    /// Ends when something is computed while all the waits are under way, or two seconds after the first call. No wait ends
    /// before that, so on a busy machine the waits don't end before the computing can begin.
    /// </summary>
    public Task OverlapAsync() => _overlapOrLate.Value;

    /// <summary>
    /// Computes until all the waits are under way, or until a time is over: what is seen doesn't depend on how busy the machine
    /// is.
    /// </summary>
    /// <param name="length">How long to compute at most.</param>
    public void Compute(TimeSpan length)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < length && !WaitsOverlappedComputing)
        {
            // Lets the others begin where processors are few.
            Thread.Yield();
        }
    }
}
