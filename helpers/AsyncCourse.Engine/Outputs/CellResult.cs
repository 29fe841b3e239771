namespace AsyncCourse.Engine.Outputs;

/// <summary>How a cell ended and how long it took.</summary>
/// <param name="Status">How the cell ended. An interrupted cell never counts as succeeded.</param>
/// <param name="Elapsed">The wall-clock time from the call to the end, including compilation.</param>
/// <param name="Error">The error if the cell did not succeed; null if it did. The sink got the same error.</param>
/// <param name="Diagnostics">The compiler's errors and warnings, with the lines and columns of the cell.</param>
public sealed record CellResult(
    CellStatus Status, TimeSpan Elapsed, CellError? Error, IReadOnlyList<CellDiagnostic> Diagnostics)
{
    /// <summary>
    /// The parts of the cell that this engine doesn't run, by name: <c>F#</c>, <c>SQL</c> … The cell says so and succeeds, so
    /// that the rest of the notebook runs. A report about the whole run must not call the cell passed.
    /// </summary>
    public IReadOnlyList<string> NotRun { get; init; } = [];
}
