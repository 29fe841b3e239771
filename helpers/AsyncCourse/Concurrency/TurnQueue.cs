namespace AsyncCourse.Concurrency;

/// <summary>The callbacks that wait for their turn on an <see cref="EventLoop"/>, until it closes.</summary>
internal sealed class TurnQueue
{
    private readonly object _gate = new();
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _callbacks = new();
    private bool _isClosed;
    private int _voids;

    /// <summary>How many wait now.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _callbacks.Count;
            }
        }
    }

    /// <summary>Puts a callback at the end of the line.</summary>
    /// <returns>False if the line is closed.</returns>
    public bool TryAdd(SendOrPostCallback callback, object? state)
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return false;
            }

            _callbacks.Enqueue((callback, state));
            Monitor.Pulse(_gate);
            return true;
        }
    }

    /// <summary>Counts <c>async void</c> methods, which keep the loop alive.</summary>
    /// <param name="change">1 when one begins, -1 when one has ended.</param>
    public void CountVoid(int change)
    {
        lock (_gate)
        {
            _voids += change;
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Waits for the next callback. Blocks.</summary>
    /// <param name="hasEnded">Whether the program has ended; asked on the loop's thread.</param>
    /// <returns>The next callback; null if the program and all <c>async void</c> methods have ended.</returns>
    public (SendOrPostCallback Callback, object? State)? Take(Func<bool> hasEnded)
    {
        lock (_gate)
        {
            while (!hasEnded() || _voids > 0)
            {
                if (_callbacks.TryDequeue(out var callback))
                {
                    return callback;
                }

                Monitor.Wait(_gate);
            }

            return null;
        }
    }

    /// <summary>Takes all callbacks that wait now.</summary>
    public IReadOnlyList<(SendOrPostCallback Callback, object? State)> TakeAll()
    {
        lock (_gate)
        {
            (SendOrPostCallback, object?)[] all = [.. _callbacks];
            _callbacks.Clear();
            return all;
        }
    }

    /// <summary>Closes the line: no callback is added any more.</summary>
    /// <returns>How many were still waiting.</returns>
    public int Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            var left = _callbacks.Count;
            _callbacks.Clear();
            return left;
        }
    }
}
