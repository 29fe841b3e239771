namespace AsyncCourse.Hosting;

/// <summary>Disposes something asynchronous, once, for a host that can't await: blocks until it is done, for two seconds at most.</summary>
/// <param name="what">What to dispose.</param>
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
