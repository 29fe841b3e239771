namespace AsyncCourse.Jupyter.Handlers;

/// <summary>Passes a request to stop on to the cell that runs.</summary>
internal sealed class Interruption
{
    private CancellationTokenSource? _current;

    /// <summary>Stops the cell that runs, if one does. Returns at once.</summary>
    public void Interrupt()
    {
        if (Volatile.Read(ref _current) is { } running)
        {
            // On a thread of its own: cancelling runs the session's cleanup, the caller is waiting for an answer, and the pool
            // may be used up.
            new Thread(() => Cancel(running)) { IsBackground = true, Name = "jupyter-interrupt" }.UnsafeStart();
        }
    }

    /// <summary>Runs work that <see cref="Interrupt"/> can cancel.</summary>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work)
    {
        using var stop = new CancellationTokenSource();
        Volatile.Write(ref _current, stop);
        try
        {
            return await work(stop.Token);
        }
        finally
        {
            Volatile.Write(ref _current, null);
        }
    }

    private static void Cancel(CancellationTokenSource running)
    {
        try
        {
            running.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The cell ended at the same moment.
        }
    }
}
