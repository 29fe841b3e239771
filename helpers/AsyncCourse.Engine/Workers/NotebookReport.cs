using AsyncCourse.Engine.Documents;

namespace AsyncCourse.Engine.Workers;

/// <summary>A notebook that was run, as far as it came.</summary>
/// <param name="Executed">The notebook with its outputs.</param>
/// <param name="Cells">The code cells that were run.</param>
/// <param name="CellCount">How many code cells it has.</param>
/// <param name="Elapsed">From the first cell's start to the last one's end.</param>
public sealed record NotebookReport(Notebook Executed, IReadOnlyList<CellReport> Cells, int CellCount, TimeSpan Elapsed)
{
    /// <summary>The cell that ended the run; null if all were run.</summary>
    public CellReport? Failure => Cells.FirstOrDefault(cell => !cell.Passed);

    /// <summary>Whether every cell was run and none failed.</summary>
    public bool Succeeded => Failure is null && Cells.Count == CellCount;
}
