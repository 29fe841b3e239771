using AsyncCourse.Engine.Workers;

namespace Course.Run;

/// <summary>Keeps one worker warm ahead of need: the next notebook's compiler starts while the last one's cells run.</summary>
/// <param name="options">How workers are started.</param>
internal sealed class WorkerPool(WorkerOptions options) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _closing = new();
    private Task<WorkerProcess>? _next;

    /// <summary>Starts a worker that nobody has asked for yet.</summary>
    public void Warm()
    {
        lock (_lock)
        {
            _next ??= Start();
        }
    }

    /// <summary>The warm worker, or a new one.</summary>
    /// <param name="warmAnother">Whether one more will be needed.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="WorkerException">It did not start.</exception>
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
