using System.Collections.Concurrent;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.WorkerMessages;

namespace AsyncCourse.Engine.Workers;

/// <summary>Which sink and which waiting call belong to a cell's number.</summary>
internal sealed class WorkerCellTable
{
    private readonly ConcurrentDictionary<int, (IOutputSink Sink, TaskCompletionSource<CellResult> Ended)> _cells = new();

    public Task<CellResult> Add(int cell, IOutputSink sink)
    {
        var ended = new TaskCompletionSource<CellResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        _cells[cell] = (sink, ended);
        return ended.Task;
    }

    /// <summary>Passes a message on to the cell it belongs to.</summary>
    public void Take(WorkerMessage message)
    {
        switch (message)
        {
            // Why a cell ended is known only after it has ended: the interruption after a timeout must be reported as a timeout,
            // and once.
            case OutputProduced(_, ErrorOutput):
                break;
            case OutputProduced(var cell, var output) when _cells.TryGetValue(cell, out var known):
                known.Sink.Write(output);
                break;
            case CellEnded(var cell, var result) when _cells.TryGetValue(cell, out var known):
                known.Ended.TrySetResult(result);
                break;
        }
    }
}
