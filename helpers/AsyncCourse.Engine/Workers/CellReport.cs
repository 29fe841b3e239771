using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Workers;

/// <summary>A code cell that was run.</summary>
/// <param name="Number">The cell's number among the notebook's code cells, from 1.</param>
/// <param name="Id">The cell's ID; null before nbformat 4.5.</param>
/// <param name="FirstLine">The cell's first line that is neither a directive nor a comment, to identify it to people.</param>
/// <param name="Result">How the cell ended.</param>
/// <param name="MayFail">
/// Whether the tag <c>raises-exception</c> allowed the cell to fail as it did. The tag doesn't allow it to end the process.
/// </param>
public sealed record CellReport(int Number, string? Id, string FirstLine, CellResult Result, bool MayFail)
{
    /// <summary>Whether the notebook can go on after it.</summary>
    public bool Passed => Result.Status == CellStatus.Succeeded || (MayFail && Result.Status == CellStatus.Failed);

    /// <summary>What in it this engine doesn't run, in words; empty if all of it was run.</summary>
    public IReadOnlyList<string> NotRun => Result.NotRun;
}
