using AsyncCourse.Engine.Workers;

namespace Course.Run;

/// <summary>Keeps one worker warm ahead of need: the next notebook's compiler starts while the last one's cells run.</summary>
/// <param name="options">How workers are started.</param>
internal sealed class WorkerPool(WorkerOptions options) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private Task<WorkerProcess>? _next;

    /// <summary>Starts a worker that nobody has asked for yet.</summary>
    public void Warm()
    {
        lock (_lock)
        {
            _next ??= WorkerProcess.StartAsync(options);
        }
    }

    /// <summary>The warm worker, or a new one.</summary>
    /// <param name="warmAnother">Whether one more will be needed.</param>
    public Task<WorkerProcess> TakeAsync(bool warmAnother)
    {
        lock (_lock)
        {
            var taken = _next ?? WorkerProcess.StartAsync(options);
            _next = warmAnother ? WorkerProcess.StartAsync(options) : null;
            return taken;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_next is { } unused)
        {
            await unused.ContinueWith(static _ => { }, TaskScheduler.Default);
            if (unused.IsCompletedSuccessfully)
            {
                await unused.Result.DisposeAsync();
            }
        }
    }
}
