using System.Diagnostics;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Workers;

/// <summary>Runs one notebook in a worker, and writes the results after each cell, so that nothing executed is lost.</summary>
/// <param name="source">The notebook to run; it isn't changed.</param>
/// <param name="folder">The notebook's folder, which relative paths start from.</param>
/// <param name="target">The path of the executed notebook.</param>
/// <param name="timeout">How long one cell may take.</param>
/// <param name="progress">Receives the progress of the cells.</param>
public sealed class NotebookRunner(
    Notebook source, string folder, string target, TimeSpan timeout, IRunProgress progress)
{
    private const string MayFailTag = "raises-exception";

    /// <summary>Whether to run the cells after a failed one too. A cell that ends the process ends the run in any case.</summary>
    public bool KeepGoing { get; init; }

    private readonly List<(NotebookCell Cell, CellOutputs Outputs)> _shown = [];

    /// <summary>Runs the cells in order until one fails, or to the end.</summary>
    /// <param name="worker">The worker to run the cells in. It must not run anything else, before or after.</param>
    /// <param name="cancellationToken">Interrupts the cell that runs, and ends the run.</param>
    public async Task<NotebookReport> RunAsync(WorkerProcess worker, CancellationToken cancellationToken = default)
    {
        var executed = source.Clone();
        var cells = executed.Cells.Where(cell => cell.Kind == CellKind.Code).ToList();
        foreach (var cell in cells)
        {
            cell.SetOutputs([]);
            cell.ExecutionCount = null;
        }

        var clock = Stopwatch.StartNew();
        var reports = new List<CellReport>();
        worker.Begin(folder);
        foreach (var cell in cells)
        {
            if (cancellationToken.IsCancellationRequested || worker.HasEnded || (!KeepGoing && reports.Any(report => !report.Passed)))
            {
                break;
            }

            var report = await RunCellAsync(worker, cell, reports.Count + 1, cells.Count, cancellationToken).ConfigureAwait(false);
            reports.Add(report);
            await WriteAsync(executed).ConfigureAwait(false);
        }

        var elapsed = clock.Elapsed;
        var crash = await worker.EndAsync().ConfigureAwait(false);
        if (crash is not null && reports.Count > 0 && reports.All(report => report.Passed))
        {
            reports[^1] = Crashed(reports[^1], crash);
        }

        // Written once more, with what background work has shown after its cell ended.
        await WriteAsync(executed).ConfigureAwait(false);
        return new(executed, reports, cells.Count, elapsed);
    }

    private async Task<CellReport> RunCellAsync(
        WorkerProcess worker, NotebookCell cell, int number, int total, CancellationToken cancellationToken)
    {
        var firstLine = FirstLine.Of(cell.Source);
        progress.CellStarts(number, total, firstLine);
        var outputs = new CellOutputs();
        _shown.Add((cell, outputs));
        cell.ExecutionCount = number;
        var result = await worker.RunAsync(number, cell.Source, cell.Language, outputs, timeout, cancellationToken)
            .ConfigureAwait(false);
        var mayFail = cell.Tags.Contains(MayFailTag) && !worker.HasEnded;
        var report = new CellReport(number, cell.Id, firstLine, result, mayFail);
        progress.CellEnded(report);
        return report;
    }

    // All cells had passed when something that one of them left behind crashed the process.
    private CellReport Crashed(CellReport last, CellError crash)
    {
        _shown[^1].Outputs.Write(new ErrorOutput(crash));
        var report = last with { Result = last.Result with { Status = CellStatus.Failed, Error = crash }, MayFail = false };
        progress.CellEnded(report);
        return report;
    }

    // Updates every cell that has new output: background work of an earlier cell may go on while later cells run.
    private Task WriteAsync(Notebook executed)
    {
        executed.ForgetDisplays();
        foreach (var (cell, outputs) in _shown)
        {
            cell.SetOutputs(outputs.Snapshot());
        }

        return NotebookFile.WriteAsync(executed, target, CancellationToken.None);
    }
}
