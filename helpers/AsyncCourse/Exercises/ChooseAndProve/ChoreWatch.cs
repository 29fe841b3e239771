using System.Diagnostics;

namespace AsyncCourse;

/// <summary>Sees which chores are done at once, and how.</summary>
internal sealed class ChoreWatch
{
    private readonly CallWatch _waiting = new();
    private readonly CallWatch _blocking = new();
    private readonly CallWatch _computing = new();
    private int _waitedOnThread;

    /// <summary>The largest number of chores that waited at once without a thread.</summary>
    public int PeakWaiting => _waiting.Peak;

    /// <summary>The largest number of chores that blocked at once.</summary>
    public int PeakBlocking => _blocking.Peak;

    /// <summary>How many chores that could have waited without a thread held one.</summary>
    public int WaitedOnThread => _waitedOnThread;

    /// <summary>How many chores were begun.</summary>
    public int Count => _waiting.Count + _blocking.Count + _computing.Count;

    /// <summary>Whether all waits had begun before the last computation ended.</summary>
    public bool WaitsOverlappedComputing { get; private set; }

    /// <summary>How many wait.</summary>
    public required int Waits { get; init; }

    public IDisposable Enter(ChoreKind kind, bool holdsThread)
    {
        if (kind == ChoreKind.Waits && holdsThread)
        {
            Interlocked.Increment(ref _waitedOnThread);
        }

        return (kind, holdsThread) switch
        {
            (ChoreKind.Computes, _) => _computing.Enter(),
            (ChoreKind.Waits, false) => _waiting.Enter(),
            _ => _blocking.Enter(),
        };
    }

    /// <summary>Computes until the waits have begun, or for so long: what is seen doesn't depend on how busy the machine is.</summary>
    public void Compute(TimeSpan length)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < length && _waiting.Count < Waits)
        {
            Thread.SpinWait(20);
        }

        WaitsOverlappedComputing |= _waiting.Count == Waits;
    }
}
