namespace AsyncCourse.Engine.Workers;

/// <summary>Is told how a notebook's run goes on.</summary>
public interface IRunProgress
{
    /// <summary>A cell is about to run.</summary>
    /// <param name="number">Its number among the code cells, from 1.</param>
    /// <param name="total">How many code cells there are.</param>
    /// <param name="firstLine">What people know it by.</param>
    void CellStarts(int number, int total, string firstLine);

    /// <summary>A cell has ended.</summary>
    /// <param name="cell">The cell and how it ended.</param>
    void CellEnded(CellReport cell);
}
