using AsyncCourse.Engine.Cells;

namespace AsyncCourse.Engine.Interactive;

/// <summary>.NET Interactive's API for one session. An interface, so that the API is not loaded until it is needed.</summary>
internal interface IInteractive : IDisposable
{
    /// <summary>
    /// Makes a cell the API's current cell, for the calling code and for all that it calls or starts, until the returned object
    /// is disposed.
    /// </summary>
    /// <param name="code">The text of the cell.</param>
    /// <param name="flow">The identity of the cell, with its session and its output.</param>
    IDisposable Enter(string code, CellFlow flow);
}
