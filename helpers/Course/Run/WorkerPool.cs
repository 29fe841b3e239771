using AsyncCourse.Engine.Workers;

namespace Course.Run;

/// <summary>
/// Keeps a worker ready in advance: the compiler for the next notebook warms up while the cells of the current one run.
/// </summary>
/// <param name="options">How to start workers.</param>
internal sealed class WorkerPool(WorkerOptions options) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _closing = new();
    private Task<WorkerProcess>? _next;

    /// <summary>Starts a worker in advance.</summary>
    public void Warm()
    {
        lock (_lock)
        {
            _next ??= Start();
        }
    }

    /// <summary>Takes the worker that was started in advance, or a new one.</summary>
    /// <param name="warmAnother">Whether to start another one in advance.</param>
    /// <param name="cancellationToken">Cancels the waiting.</param>
    /// <exception cref="WorkerException">The worker did not start.</exception>
    public async Task<WorkerProcess> TakeAsync(bool warmAnother, CancellationToken cancellationToken)
    {
        Task<WorkerProcess> taken;
        lock (_lock)
        {
            taken = _next ?? Start();
            _next = warmAnother ? Start() : null;
        }

        try
        {
            return await taken.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await EndAsync(taken);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_next is { } unused)
        {
            await EndAsync(unused);
        }

        _closing.Dispose();
    }

    private Task<WorkerProcess> Start() => WorkerProcess.StartAsync(options, _closing.Token);

    private async Task EndAsync(Task<WorkerProcess> unused)
    {
        await _closing.CancelAsync();
        await unused.ContinueWith(static _ => { }, TaskScheduler.Default);
        if (unused.IsCompletedSuccessfully)
        {
            await unused.Result.DisposeAsync();
        }
    }
}
