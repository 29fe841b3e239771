namespace AsyncCourse.Hosting;

/// <summary>A part of a cell's work that can be stopped while the cell goes on.</summary>
internal interface ICellPart
{
    /// <summary>Ends the part's loops and wakes its blocked threads. Blocks until none of it runs or the grace is over.</summary>
    /// <param name="grace">How long to wait for its threads at most.</param>
    /// <returns>How many threads still run it.</returns>
    int Stop(TimeSpan grace);
}
