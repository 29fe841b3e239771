namespace AsyncCourse.Engine.Outputs;

/// <summary>Receives what a cell shows, while the cell runs.</summary>
public interface IOutputSink
{
    /// <summary>
    /// Takes one output. Calls come in the order in which the cell produced the outputs, one at a time, on any thread.
    /// </summary>
    /// <param name="output">What the cell showed.</param>
    void Write(CellOutput output);
}
