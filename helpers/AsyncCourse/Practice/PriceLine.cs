using AsyncCourse.Practice;

namespace AsyncCourse;

/// <summary>
/// Gives prices in the way of the time before tasks: you pass two callbacks, and one of them is called later, on the line's own
/// thread, which serves all callers. A slow callback keeps all others waiting.
/// </summary>
public sealed class PriceLine : IDisposable
{
    private readonly Lock _turn = new();
    private readonly PriorityQueue<PriceCall, DateTimeOffset> _calls = new();
    private readonly AutoResetEvent _changed = new(false);
    private readonly Thread _thread;
    private readonly TimeSpan? _delay;
    private int _open;
    private volatile bool _closed;

    /// <summary>Opens a line.</summary>
    /// <param name="delay">How long an answer takes; null for <see cref="PriceBoard.DelayOf"/>.</param>
    public PriceLine(TimeSpan? delay = null)
    {
        _delay = delay;
        _thread = new Thread(Serve) { IsBackground = true, Name = "price line" };
        _thread.Start();
    }

    /// <summary>How many calls are open: neither answered nor hung up.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>The managed id of the line's thread.</summary>
    public int ThreadId => _thread.ManagedThreadId;

    /// <summary>Asks for a price. One of the callbacks is called, once, unless you hang up before.</summary>
    /// <param name="symbol">One of <see cref="PriceBoard.Symbols"/>.</param>
    /// <param name="answered">Called with the price.</param>
    /// <param name="failed">Called with a <see cref="KeyNotFoundException"/> if there is no such good.</param>
    /// <returns>The call. Disposing it hangs up; after an answer that does nothing.</returns>
    public IDisposable Ask(string symbol, Action<Price> answered, Action<Exception> failed)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        var call = new PriceCall(
            () => Interlocked.Decrement(ref _open),
            PriceBoard.DelayOf(symbol) is null
                ? () => failed(new KeyNotFoundException($"There is no price of '{symbol}'."))
                : () => answered(new Price(symbol, FlakyDice.Cents(symbol) / 100m)));
        var due = DateTimeOffset.UtcNow + (_delay ?? PriceBoard.DelayOf(symbol) ?? TimeSpan.FromMilliseconds(20));
        Interlocked.Increment(ref _open);
        lock (_turn)
        {
            _calls.Enqueue(call, due);
        }

        _changed.Set();
        return call;
    }

    /// <summary>Closes the line. Calls that are still open get no answer.</summary>
    public void Dispose()
    {
        _closed = true;
        _changed.Set();
    }

    private void Serve()
    {
        while (!_closed)
        {
            _changed.WaitOne(Next(out var call));
            call?.Answer();
        }
    }

    // Takes the call that is due. If there is none, returns the time until the next one is.
    private TimeSpan Next(out PriceCall? call)
    {
        lock (_turn)
        {
            call = null;
            if (!_calls.TryPeek(out _, out var due))
            {
                return Timeout.InfiniteTimeSpan;
            }

            var rest = due - DateTimeOffset.UtcNow;
            if (rest > TimeSpan.Zero)
            {
                return rest;
            }

            call = _calls.Dequeue();
            return TimeSpan.Zero;
        }
    }
}
