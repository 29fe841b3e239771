namespace AsyncCourse;

/// <summary>
/// Lets at most so many through at once, and the others wait in line: first come, first served. What asyncio's
/// <c>async with semaphore</c> is, where a <see cref="SemaphoreSlim"/> promises no order and counts a release too many.
/// </summary>
/// <remarks>It is not re-entrant: work that holds a place and waits for another of the same throttle may wait for ever.</remarks>
public sealed class Throttle
{
    private readonly object _gate = new();
    private readonly LinkedList<TaskCompletionSource<ThrottleLease>> _line = new();
    private int _inside;

    /// <summary>Makes a throttle.</summary>
    /// <param name="limit">How many at once, at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below one: nobody would ever get in.</exception>
    public Throttle(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        Limit = limit;
    }

    /// <summary>How many at once.</summary>
    public int Limit { get; }

    /// <summary>How many are inside now.</summary>
    public int Inside
    {
        get
        {
            lock (_gate)
            {
                return _inside;
            }
        }
    }

    /// <summary>How many stand in line now.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _line.Count;
            }
        }
    }

    /// <summary>Waits for a place: <c>using (await throttle.EnterAsync()) { … }</c>.</summary>
    /// <param name="cancellationToken">Ends the wait; who already has a place keeps it.</param>
    /// <returns>The place. Dispose it to leave.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public async Task<ThrottleLease> EnterAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LinkedListNode<TaskCompletionSource<ThrottleLease>> place;
        lock (_gate)
        {
            if (_inside < Limit)
            {
                _inside++;
                return new ThrottleLease(this);
            }

            place = _line.AddLast(new TaskCompletionSource<ThrottleLease>(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        var registration = cancellationToken.Register(() => GiveUp(place, cancellationToken));
        try
        {
            return await place.Value.Task.ConfigureAwait(false);
        }
        finally
        {
            // Unlike Dispose, this doesn't block until a cancellation that is under way has reached everybody.
            registration.Unregister();
        }
    }

    /// <summary>Runs work as soon as there is a place for it.</summary>
    /// <param name="work">Is given the token.</param>
    /// <param name="cancellationToken">Ends the wait, and is handed to the work.</param>
    public async Task RunAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken = default)
    {
        using (await EnterAsync(cancellationToken))
        {
            await work(cancellationToken);
        }
    }

    /// <summary>Runs work as soon as there is a place for it, and gives its result.</summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="work">Is given the token.</param>
    /// <param name="cancellationToken">Ends the wait, and is handed to the work.</param>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken = default)
    {
        using (await EnterAsync(cancellationToken))
        {
            return await work(cancellationToken);
        }
    }

    internal void Leave()
    {
        TaskCompletionSource<ThrottleLease>? next;
        lock (_gate)
        {
            next = _line.First?.Value;
            if (next is null)
            {
                _inside--;
                return;
            }

            // The place goes to the next in line without becoming free, so that nobody who comes now is faster.
            _line.RemoveFirst();
        }

        next.SetResult(new ThrottleLease(this));
    }

    private void GiveUp(LinkedListNode<TaskCompletionSource<ThrottleLease>> place, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (place.List is null)
            {
                return; // just got in
            }

            _line.Remove(place);
        }

        place.Value.SetCanceled(cancellationToken);
    }
}
