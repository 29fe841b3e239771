namespace AsyncCourse;

/// <summary>
/// Limits how many callers are inside at once. The others wait in line: first come, first served. It is what
/// <c>async with semaphore</c> is in asyncio. A <see cref="SemaphoreSlim"/> promises no order and accepts a release too many.
/// </summary>
/// <remarks>It is not re-entrant: work that holds a place and waits for another of the same throttle may wait for ever.</remarks>
public sealed class Throttle
{
    private readonly object _gate = new();
    private readonly LinkedList<TaskCompletionSource<ThrottleLease>> _line = new();
    private int _inside;

    /// <summary>Creates a throttle.</summary>
    /// <param name="limit">How many callers may be inside at once; at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below one: nobody would ever get in.</exception>
    public Throttle(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        Limit = limit;
    }

    /// <summary>How many callers may be inside at once.</summary>
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
    /// <param name="cancellationToken">Ends the wait. A caller that already has a place keeps it.</param>
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
            // Unlike Dispose, this doesn't block until a callback that is running now has returned.
            registration.Unregister();
        }
    }

    /// <summary>Runs work as soon as there is a place for it.</summary>
    /// <param name="work">The work, called with the token.</param>
    /// <param name="cancellationToken">Ends the wait, and is passed to the work.</param>
    public async Task RunAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken = default)
    {
        using (await EnterAsync(cancellationToken))
        {
            await work(cancellationToken);
        }
    }

    /// <summary>Runs work as soon as there is a place for it, and returns its result.</summary>
    /// <typeparam name="T">The type of the work's result.</typeparam>
    /// <param name="work">The work, called with the token.</param>
    /// <param name="cancellationToken">Ends the wait, and is passed to the work.</param>
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

            // The place passes straight to the next in line. If it became free in between, a newcomer could take it.
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
