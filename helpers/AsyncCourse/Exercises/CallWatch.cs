namespace AsyncCourse.Exercises;

/// <summary>Counts calls: how many have begun, how many are under way, and how many were under way at once at most.</summary>
internal sealed class CallWatch
{
    private readonly Lock _lock = new();
    private int _now;

    /// <summary>How many calls have begun.</summary>
    public int Count { get; private set; }

    /// <summary>How many calls are under way now.</summary>
    public int Now
    {
        get
        {
            lock (_lock)
            {
                return _now;
            }
        }
    }

    /// <summary>The largest number of calls that were under way at once.</summary>
    public int Peak { get; private set; }

    /// <summary>Begins a call; it ends when the returned value is disposed.</summary>
    public IDisposable Enter()
    {
        lock (_lock)
        {
            Count++;
            Peak = Math.Max(Peak, ++_now);
        }

        return new Call(this);
    }

    private void Leave()
    {
        lock (_lock)
        {
            _now--;
        }
    }

    private sealed class Call(CallWatch watch) : IDisposable
    {
        public void Dispose() => watch.Leave();
    }
}
