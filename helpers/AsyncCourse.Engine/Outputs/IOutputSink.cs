namespace AsyncCourse.Engine.Outputs;

/// <summary>Receives a cell's outputs while the cell runs.</summary>
public interface IOutputSink
{
    /// <summary>
    /// Takes one output. Outputs arrive one at a time, in the order in which the cell produced them, on any thread.
    /// </summary>
    /// <param name="output">The output of the cell.</param>
    void Write(CellOutput output);
}
