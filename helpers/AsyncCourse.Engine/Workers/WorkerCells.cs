using AsyncCourse.Engine.Execution;

namespace AsyncCourse.Engine.Workers;

/// <summary>The worker's cells: runs one at a time and reports what it shows.</summary>
internal sealed class WorkerCells(CSharpSession session, MessagePipe pipe) : IDisposable
{
    private CancellationTokenSource _interrupt = new();

    public void Run(RunCell run)
    {
        _interrupt.Dispose();
        _interrupt = new();
        _ = RunAsync(run, _interrupt.Token);
    }

    public Task InterruptAsync() => _interrupt.CancelAsync();

    public void Dispose() => _interrupt.Dispose();

    private async Task RunAsync(RunCell run, CancellationToken cancellationToken)
    {
        // Off the thread that reads: compiling takes time, and an interrupt must get through meanwhile.
        await Task.Yield();
        var result = await session.RunAsync(run.Code, new PipeSink(run.Cell, pipe), cancellationToken);
        pipe.Write(new CellEnded(run.Cell, result));
    }

    private sealed class PipeSink(int cell, MessagePipe pipe) : IOutputSink
    {
        public void Write(CellOutput output) => pipe.Write(new OutputProduced(cell, output));
    }
}
