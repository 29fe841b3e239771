using System.Diagnostics.CodeAnalysis;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Cells;

/// <summary>
/// Runs a cell the way a console program runs Main: its first part runs on a thread of its own, which then blocks until the rest
/// has ended, on whatever threads that runs.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Abandoned code may outlive the execution and still needs the events.")]
internal sealed class CellExecution
{
    private readonly CellFlow _flow;
    private readonly Func<Func<Task>> _prepare;
    private readonly TimeSpan _grace;
    private readonly ManualResetEventSlim _prepared = new();
    private readonly ManualResetEventSlim _bodyEnded = new();

    // The end of an interruption; null if the code ended by itself. Continuations run where it is set, on threads of the
    // engine's: a cell that starves the pool can't delay its end.
    private readonly TaskCompletionSource<CellResult?> _ended = new();
    private volatile Task? _task;
    private volatile bool _onOwnThread = true;
    private int _interrupted;

    private CellExecution(CellFlow flow, Func<Func<Task>> prepare, TimeSpan grace)
    {
        _flow = flow;
        _prepare = prepare;
        _grace = grace;
    }

    /// <summary>Runs a cell to its end, or to the end of an interruption.</summary>
    /// <param name="flow">The cell.</param>
    /// <param name="prepare">Compiles it, on the cell's thread but outside of the cell, and gives its code.</param>
    /// <param name="explain">Says for the person who wrote the cell what an exception of its code means.</param>
    /// <param name="grace">How long it may take to end after an interrupt.</param>
    /// <param name="cancellationToken">Interrupts it.</param>
    public static async Task<CellResult> RunAsync(
        CellFlow flow,
        Func<Func<Task>> prepare,
        Func<Exception, CellError> explain,
        TimeSpan grace,
        CancellationToken cancellationToken)
    {
        var execution = new CellExecution(flow, prepare, grace);
        new Thread(execution.RunOnOwnThread) { IsBackground = true, Name = "Cell" }.UnsafeStart();
        // Disposed synchronously: DisposeAsync would need a pool thread to wait for an interrupt that is being passed on.
        using var registration = cancellationToken.UnsafeRegister(
            static state => ((CellExecution)state!).Interrupt(), execution);
        return await execution._ended.Task.ConfigureAwait(false) ?? CellEnding.Of(execution._task, explain);
    }

    private bool IsInterrupted => Volatile.Read(ref _interrupted) != 0;

    private void RunOnOwnThread()
    {
        try
        {
            var body = _prepare();
            _prepared.Set();
            if (!IsInterrupted)
            {
                StartBody(body);
            }
        }
        catch (OperationCanceledException)
        {
            // The cell was interrupted before any of its code ran.
        }
        catch (Exception exception)
        {
            // The exception is rethrown where the cell is awaited.
            _ended.TrySetException(exception);
        }

        _onOwnThread = false;
        _prepared.Set();
        if (_task is { } task)
        {
            WaitFor(task);
        }

        _bodyEnded.Set();
        if (!IsInterrupted)
        {
            _ended.TrySetResult(null);
        }
    }

    private void StartBody(Func<Task> body)
    {
        CellFlow.Current = _flow;
        try
        {
            _task = body();
        }
        catch (Exception) when (IsInterrupted)
        {
            // A wake-up interrupted the thread between two lines of the cell.
        }
        finally
        {
            CellFlow.Current = null;
        }
    }

    private void WaitFor(Task task)
    {
        task.ContinueWith(
            static (ended, state) =>
            {
                _ = ended.Exception; // Observed here, so that it is not reported as unobserved later.
                ((CellExecution)state!)._bodyEnded.Set();
            },
            this, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        _bodyEnded.Wait();
    }

    private void Interrupt()
    {
        if (_bodyEnded.IsSet || Interlocked.Exchange(ref _interrupted, 1) != 0)
        {
            return;
        }

        _flow.Interrupt();
        new Thread(StopAll) { IsBackground = true, Name = "Cell interrupt" }.UnsafeStart();
    }

    private void StopAll()
    {
        _prepared.Wait(); // The compiler observes the cancellation itself. Its time doesn't count as the cell's.
        var stopper = new CellStopper(_flow, _grace, () => _onOwnThread, () => _bodyEnded.IsSet);
        var end = stopper.Stop();
        _bodyEnded.Set();
        new Thread(stopper.WakeWhatIsQueued) { IsBackground = true, Name = "Cell's queued work" }.UnsafeStart();
        _ended.TrySetResult(end);
    }
}
