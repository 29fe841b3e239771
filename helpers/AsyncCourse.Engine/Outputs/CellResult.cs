namespace AsyncCourse.Engine.Outputs;

/// <summary>How a cell ended and how long it took.</summary>
/// <param name="Status">How it ended. An interrupted cell is never a success.</param>
/// <param name="Elapsed">Wall-clock time from the call to the end, compilation included.</param>
/// <param name="Error">Why it did not succeed; null if it did. The same error went to the sink.</param>
/// <param name="Diagnostics">The compiler's errors and warnings, at the cell's own lines and columns.</param>
public sealed record CellResult(
    CellStatus Status, TimeSpan Elapsed, CellError? Error, IReadOnlyList<CellDiagnostic> Diagnostics)
{
    /// <summary>
    /// What in the cell this engine doesn't run, in words: <c>F#</c>, <c>SQL</c> … The cell says so and succeeds, so that the rest of
    /// the notebook runs; a report on the whole run must not call it passed.
    /// </summary>
    public IReadOnlyList<string> NotRun { get; init; } = [];
}
