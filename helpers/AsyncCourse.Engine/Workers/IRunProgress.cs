namespace AsyncCourse.Engine.Workers;

/// <summary>Receives the progress of a notebook's run.</summary>
public interface IRunProgress
{
    /// <summary>Called when a cell is about to run.</summary>
    /// <param name="number">The cell's number among the code cells, from 1.</param>
    /// <param name="total">The number of code cells.</param>
    /// <param name="firstLine">The line that identifies the cell to people.</param>
    void CellStarts(int number, int total, string firstLine);

    /// <summary>Called when a cell has ended.</summary>
    /// <param name="cell">The cell and how it ended.</param>
    void CellEnded(CellReport cell);
}
