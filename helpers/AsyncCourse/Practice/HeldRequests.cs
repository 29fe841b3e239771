namespace AsyncCourse;

/// <summary>
/// The requests to <c>/held</c>, and those for a price with <c>?held=true</c>, which the practice API keeps open until a cell
/// lets them go. So a cell can look at open requests, however slow the machine is.
/// </summary>
public sealed class HeldRequests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private TaskCompletionSource _go = NewSignal();
    private int _count;

    /// <summary>How many are held now.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Waits until this many are held, for 30 s at most. Then <see cref="Count"/> says how many there are.</summary>
    /// <param name="count">The number of held requests to wait for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task UntilAsync(int count, CancellationToken cancellationToken = default)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (Count < count && TimeProvider.System.GetElapsedTime(began) < Patience)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), cancellationToken);
        }
    }

    /// <summary>Lets all requests go that are held now. Later ones are held again.</summary>
    public void LetGo() => Interlocked.Exchange(ref _go, NewSignal()).SetResult();

    internal async Task HoldAsync(CancellationToken cancellationToken)
    {
        // Read before the request is counted, so that a caller that has seen the count can let it go.
        var go = Volatile.Read(ref _go).Task;
        Interlocked.Increment(ref _count);
        try
        {
            await go.WaitAsync(cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _count);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
