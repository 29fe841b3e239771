using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Sessions;
using AsyncCourse.Engine.WorkerMessages;

namespace AsyncCourse.Engine.WorkerSide;

/// <summary>
/// The worker's cells: runs one at a time and reports its outputs. Starts and interrupts cells on threads of its own, because
/// cells may use up the thread pool, and because an interrupt must get through while a cell is being compiled.
/// </summary>
internal sealed class WorkerCells(CSharpSession session, MessagePipe pipe) : IDisposable
{
    private CancellationTokenSource _interrupt = new();

    public void Run(RunCell run)
    {
        _interrupt = new();
        var token = _interrupt.Token;
        OnNewThread("Cell start", () => _ = RunAsync(run, token));
    }

    public void Interrupt() => OnNewThread("Cell interrupt", _interrupt.Cancel);

    public void Dispose() => _interrupt.Dispose();

    private static void OnNewThread(string name, Action action) =>
        new Thread(() => action()) { IsBackground = true, Name = name }.UnsafeStart();

    private async Task RunAsync(RunCell run, CancellationToken cancellationToken)
    {
        CellResult result;
        try
        {
            result = await session.RunAsync(
                run.Code, new PipeSink(run.Cell, pipe), name: null, run.Language, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception problem)
        {
            // A cell that never ends would tell the learner less than the engine's own error does.
            result = CellResult.Failure(EngineError(problem));
        }

        pipe.Write(new CellEnded(run.Cell, result));
    }

    private static CellError EngineError(Exception problem) => new(
        "EngineError", $"The engine failed, not the cell: {problem.Message} Please report this.", problem.ToString().Split('\n'));

    private sealed class PipeSink(int cell, MessagePipe pipe) : IOutputSink
    {
        public void Write(CellOutput output) => pipe.Write(new OutputProduced(cell, output));
    }
}
