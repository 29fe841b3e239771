using System.Diagnostics.CodeAnalysis;

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

    // Without RunContinuationsAsynchronously, continuations run on the engine's own threads, so a cell that starves the pool
    // can't delay its own end.
    private readonly TaskCompletionSource<CellOutcome> _outcome = new();
    private volatile Task? _task;
    private volatile bool _onOwnThread = true;
    private int _interrupted;

    private CellExecution(CellFlow flow, Func<Func<Task>> prepare, TimeSpan grace)
    {
        _flow = flow;
        _prepare = prepare;
        _grace = grace;
    }

    /// <summary>Runs a cell until it ends or its interruption is complete.</summary>
    /// <param name="flow">The cell to run.</param>
    /// <param name="prepare">
    /// Compiles the cell and returns its code. Runs on the cell's thread, but not as part of the cell.
    /// </param>
    /// <param name="grace">How long the cell may take to end after an interrupt.</param>
    /// <param name="cancellationToken">Interrupts the cell.</param>
    public static async Task<CellOutcome> RunAsync(
        CellFlow flow, Func<Func<Task>> prepare, TimeSpan grace, CancellationToken cancellationToken)
    {
        var execution = new CellExecution(flow, prepare, grace);
        new Thread(execution.RunOnOwnThread) { IsBackground = true, Name = "Cell" }.UnsafeStart();
        // Disposed synchronously: DisposeAsync would need a pool thread to wait for an interrupt that is being passed on.
        using var registration = cancellationToken.UnsafeRegister(
            static state => ((CellExecution)state!).Interrupt(), execution);
        return await execution._outcome.Task.ConfigureAwait(false);
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
#pragma warning disable CA1031 // The exception is rethrown where the cell is awaited.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _outcome.TrySetException(exception);
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
            _outcome.TrySetResult(CellOutcome.Of(_task));
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
        var outcome = stopper.Stop();
        _bodyEnded.Set();
        new Thread(stopper.WakeWhatIsQueued) { IsBackground = true, Name = "Cell's queued work" }.UnsafeStart();
        _outcome.TrySetResult(outcome);
    }
}
