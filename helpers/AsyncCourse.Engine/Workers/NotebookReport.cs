using AsyncCourse.Engine.Documents;

namespace AsyncCourse.Engine.Workers;

/// <summary>The result of running a notebook, as far as the run got.</summary>
/// <param name="Executed">The notebook with its outputs.</param>
/// <param name="Cells">The code cells that were run.</param>
/// <param name="CellCount">The number of code cells in the notebook.</param>
/// <param name="Elapsed">The time from the first cell's start to the last one's end.</param>
public sealed record NotebookReport(Notebook Executed, IReadOnlyList<CellReport> Cells, int CellCount, TimeSpan Elapsed)
{
    /// <summary>Why the file doesn't hold what was executed, in the system's words; null if it does.</summary>
    public string? WriteProblem { get; init; }

    /// <summary>The first cell that failed; null if none did.</summary>
    public CellReport? Failure => Cells.FirstOrDefault(cell => !cell.Passed);

    /// <summary>All cells that failed; more than one if the run was to go on.</summary>
    public IEnumerable<CellReport> Failures => Cells.Where(cell => !cell.Passed);

    /// <summary>The cells of which something isn't run here, because it is in another language.</summary>
    public IEnumerable<CellReport> NotRun => Cells.Where(cell => cell.NotRun.Count > 0);

    /// <summary>Whether every cell was run, as a whole, and none failed.</summary>
    public bool Succeeded => Failure is null && Cells.Count == CellCount && !NotRun.Any();
}
