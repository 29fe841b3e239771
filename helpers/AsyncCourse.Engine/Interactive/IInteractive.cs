using AsyncCourse.Engine.Cells;

namespace AsyncCourse.Engine.Interactive;

/// <summary>.NET Interactive's API for one session. An interface, so that nothing of that API is loaded until it is wanted.</summary>
internal interface IInteractive : IDisposable
{
    /// <summary>
    /// Makes a cell the current one of the API: for the calling code, what it calls and what it starts. Its end is the cell's end.
    /// </summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="flow">The cell.</param>
    IDisposable Enter(string code, CellFlow flow);
}
