namespace AsyncCourse.Hosting;

/// <summary>
/// Disposes an asynchronous disposable once, for a host that can't await. Blocks until that is done, for two seconds at most.
/// </summary>
/// <param name="what">The object to dispose.</param>
internal sealed class BlockingDisposal(IAsyncDisposable what) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private int _begun;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _begun, 1) == 0)
        {
            Task.Run(async () => await what.DisposeAsync()).Wait(Patience);
        }
    }
}
