namespace AsyncCourse.Exercises;

/// <summary>
/// Virtual time, in which code with long delays is checked quickly. It stands still while code runs, and jumps to the next timer
/// when all the code waits: a wait of an hour takes some milliseconds.
/// </summary>
internal sealed class VirtualTime : TimeProvider
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(1);

    // A continuation may be on its way from one thread to the next, so several looks in a row must find nothing running.
    private const int QuietPollsWanted = 4;

    // A pool thread at work may be the one that took up the continuation, and a busy machine may have stopped it before it counts
    // as inside the code. So more looks are wanted then.
    private const int QuietPollsBesideWork = 10;

    private readonly Lock _lock = new();
    private readonly PriorityQueue<(VirtualTimer Timer, int Setting), (long Due, long Order)> _due = new();
    private long _now;
    private long _order;
    private int _calls;
    private volatile bool _waitsForPool;

    /// <summary>Whether time stands still only because the thread pool has work, which may belong to other code.</summary>
    public bool WaitsForPool => _waitsForPool;

    /// <summary>How much virtual time has passed.</summary>
    public TimeSpan Elapsed => new(GetTimestamp());

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override long GetTimestamp() => Interlocked.Read(ref _now);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Begin + Elapsed;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets time jump whenever the watched code waits. Blocks until it is told to end.</summary>
    /// <param name="isIdle">Says whether all the watched code waits.</param>
    /// <param name="isDone">Says whether to end.</param>
    public void Drive(Func<bool> isIdle, Func<bool> isDone)
    {
        var quiet = 0;
        while (!isDone())
        {
            var isIdleHere = isIdle() && Volatile.Read(ref _calls) == 0;
            quiet = isIdleHere && ThreadPool.PendingWorkItemCount == 0 ? quiet + 1 : 0;
            var wanted = IsPoolAtWork() ? QuietPollsBesideWork : QuietPollsWanted;
            _waitsForPool = isIdleHere && (quiet == 0 || (quiet >= QuietPollsWanted && quiet < wanted));
            if (quiet >= wanted && Jump())
            {
                quiet = 0;
            }

            Thread.Sleep(Poll);
        }

        _waitsForPool = false;
    }

    /// <summary>
    /// Jumps to the next moment for which a timer is set, and fires all timers of that moment, on the thread pool.
    /// </summary>
    /// <returns>Whether a timer was set.</returns>
    public bool Jump()
    {
        List<VirtualTimer> firing = [];
        lock (_lock)
        {
            while (_due.TryPeek(out var next, out var at) && (firing.Count == 0 || at.Due == _now))
            {
                _due.Dequeue();
                if (next.Timer.IsSetTo(next.Setting))
                {
                    Interlocked.Exchange(ref _now, Math.Max(_now, at.Due));
                    firing.Add(next.Timer);
                }
            }
        }

        firing.ForEach(Fire);
        return firing.Count > 0;
    }

    /// <summary>Notes when a timer is to fire.</summary>
    /// <param name="timer">The timer that is to fire.</param>
    /// <param name="setting">The number of this setting of the timer; only the timer's last setting counts.</param>
    /// <param name="due">How long from now.</param>
    internal void Add(VirtualTimer timer, int setting, TimeSpan due)
    {
        lock (_lock)
        {
            _due.Enqueue((timer, setting), (_now + due.Ticks, _order++));
        }
    }

    private static bool IsPoolAtWork()
    {
        ThreadPool.GetMaxThreads(out var most, out _);
        ThreadPool.GetAvailableThreads(out var free, out _);
        return free < most;
    }

    private void Fire(VirtualTimer timer)
    {
        Interlocked.Increment(ref _calls);
        timer.Fire(() => Interlocked.Decrement(ref _calls));
    }
}
