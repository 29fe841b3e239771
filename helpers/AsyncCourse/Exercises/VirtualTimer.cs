namespace AsyncCourse.Exercises;

/// <summary>A timer of <see cref="VirtualTime"/>. Like a real one, it fires on the thread pool.</summary>
/// <param name="time">The time that the timer goes by.</param>
/// <param name="callback">Called whenever the timer fires.</param>
/// <param name="state">The argument of the callback.</param>
internal sealed class VirtualTimer(VirtualTime time, TimerCallback callback, object? state) : ITimer
{
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private TimeSpan _period = Timeout.InfiniteTimeSpan;
    private int _setting;

    /// <inheritdoc/>
    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        var setting = Interlocked.Increment(ref _setting);
        _period = period;
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            time.Add(this, setting, dueTime);
        }

        return true;
    }

    /// <summary>Whether a setting is still the last one: the timer has been neither set again nor stopped since.</summary>
    /// <param name="setting">The number of the setting.</param>
    public bool IsSetTo(int setting) => Volatile.Read(ref _setting) == setting;

    /// <summary>Starts the callback, and sets the timer again if it is periodic.</summary>
    /// <param name="ended">Called when the callback has ended.</param>
    public void Fire(Action ended)
    {
        if (_period > TimeSpan.Zero)
        {
            Change(_period, _period);
        }

        ThreadPool.UnsafeQueueUserWorkItem(
            static call =>
            {
                try
                {
                    call.Timer.Call();
                }
                finally
                {
                    call.Ended();
                }
            },
            (Timer: this, Ended: ended), preferLocal: false);
    }

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Increment(ref _setting);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Call()
    {
        if (_context is null)
        {
            callback(state);
        }
        else
        {
            ExecutionContext.Run(_context, static timer => ((VirtualTimer)timer!).CallBack(), this);
        }
    }

    private void CallBack() => callback(state);
}
