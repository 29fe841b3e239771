using System.Diagnostics;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Workers;

/// <summary>Runs one notebook in a worker, and writes the results after each cell, so that nothing executed is lost.</summary>
/// <param name="source">The notebook to run; it isn't changed.</param>
/// <param name="folder">The notebook's folder, which relative paths start from.</param>
/// <param name="target">Where the executed notebook is written, by nobody else.</param>
/// <param name="timeout">How long one cell may take.</param>
/// <param name="progress">Receives the progress of the cells.</param>
public sealed class NotebookRunner(
    Notebook source, string folder, string target, TimeSpan timeout, IRunProgress progress)
{
    private const string MayFailTag = "raises-exception";

    private readonly ExecutedFile _file = new(source.Clone(), target);

    /// <summary>Whether to run the cells after a failed one too. A cell that ends the process ends the run in any case.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>
    /// Adds to the cells' outputs once all have ended and what they showed is written, and says whether it added anything.
    /// Default: adds nothing.
    /// </summary>
    public Func<Notebook, CancellationToken, Task<bool>> Annotate { get; init; } = (_, _) => Task.FromResult(false);

    /// <summary>The notebook without outputs, as a run leaves it that can't even begin. Nothing is written.</summary>
    public NotebookReport Unexecuted => Report([], TimeSpan.Zero);

    /// <summary>Runs the cells in order until one fails, or to the end.</summary>
    /// <param name="worker">The worker to run the cells in. It must not run anything else, before or after.</param>
    /// <param name="cancellationToken">Interrupts the cell that runs, and ends the run.</param>
    public async Task<NotebookReport> RunAsync(WorkerProcess worker, CancellationToken cancellationToken = default)
    {
        var clock = Stopwatch.StartNew();
        var reports = new List<CellReport>();
        CellOutputs? last = null;
        worker.Begin(folder);
        foreach (var cell in _file.Cells)
        {
            if (cancellationToken.IsCancellationRequested || worker.HasEnded
                || (!KeepGoing && reports.Any(report => !report.Passed)))
            {
                break;
            }

            last = _file.Begin(cell, reports.Count + 1);
            var report = await RunCellAsync(worker, cell, last, reports.Count + 1, cancellationToken).ConfigureAwait(false);
            reports.Add(report);
            await _file.WriteShownAsync().ConfigureAwait(false);
        }

        var elapsed = clock.Elapsed;
        var crash = await worker.EndAsync().ConfigureAwait(false);
        if (crash is not null && last is not null && reports.All(report => report.Passed))
        {
            // All cells had passed when something that one of them left behind took the process down.
            last.Write(new ErrorOutput(crash));
            reports[^1] = reports[^1] with
            {
                Result = reports[^1].Result with { Status = CellStatus.Failed, Error = crash },
                MayFail = false,
            };
            progress.CellEnded(reports[^1]);
        }

        // Written once more, with what background work has shown after its cell ended.
        await _file.WriteShownAsync().ConfigureAwait(false);
        if (await Annotate(_file.Notebook, cancellationToken).ConfigureAwait(false))
        {
            await _file.WriteAsync().ConfigureAwait(false);
        }

        return Report(reports, elapsed);
    }

    private async Task<CellReport> RunCellAsync(
        WorkerProcess worker, NotebookCell cell, CellOutputs outputs, int number, CancellationToken cancellationToken)
    {
        var firstLine = FirstLine.Of(cell.Source);
        progress.CellStarts(number, _file.Cells.Count, firstLine);
        var result = await worker.RunAsync(number, cell.Source, cell.Language, outputs, timeout, cancellationToken)
            .ConfigureAwait(false);
        var mayFail = cell.Tags.Contains(MayFailTag) && !worker.HasEnded;
        var report = new CellReport(number, cell.Id, firstLine, result, mayFail);
        progress.CellEnded(report);
        return report;
    }

    private NotebookReport Report(IReadOnlyList<CellReport> cells, TimeSpan elapsed) =>
        new(_file.Notebook, cells, _file.Cells.Count, elapsed) { WriteProblem = _file.Problem };
}
