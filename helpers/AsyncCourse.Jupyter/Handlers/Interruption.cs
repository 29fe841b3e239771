namespace AsyncCourse.Jupyter.Handlers;

/// <summary>Connects whoever wants to stop a cell with the cell that runs.</summary>
internal sealed class Interruption
{
    private CancellationTokenSource? _current;

    /// <summary>Stops the cell that runs, if one does. Returns at once.</summary>
    public void Interrupt()
    {
        if (Volatile.Read(ref _current) is { } running)
        {
            // Cancelling runs the session's own clean-up, and whoever asked is waiting for an answer. The pool may be used up.
            new Thread(() => Cancel(running)) { IsBackground = true, Name = "jupyter-interrupt" }.UnsafeStart();
        }
    }

    /// <summary>Runs something that can be stopped from outside.</summary>
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
            // The cell ended in the same moment.
        }
    }
}
