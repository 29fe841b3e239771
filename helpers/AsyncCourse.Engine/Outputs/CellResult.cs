namespace AsyncCourse.Engine.Outputs;

/// <summary>
/// How a cell ended, or one step of it: a piece of its code, a directive, a file that it loads. A step's result says nothing
/// of the time.
/// </summary>
/// <param name="Status">How it ended. What was interrupted is never a success.</param>
/// <param name="Error">The error if the cell did not succeed; null if it did. The sink got the same error.</param>
public sealed record CellResult(CellStatus Status, CellError? Error)
{
    /// <summary>The end of what ran to its end.</summary>
    public static CellResult Success { get; } = new(CellStatus.Succeeded, Error: null);

    /// <summary>The end of what did not compile, could not be done, or threw.</summary>
    /// <param name="error">Why.</param>
    public static CellResult Failure(CellError error) => new(CellStatus.Failed, error);

    /// <summary>Why it was stopped from outside; null if it wasn't, or ended by itself before that.</summary>
    public StopReason? StoppedBy { get; init; }

    /// <summary>Wall-clock time from the call to the cell's end, compilation included.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The compiler's errors and warnings, at the cell's own lines and columns.</summary>
    public IReadOnlyList<CellDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>
    /// The parts of the cell that this engine doesn't run, by name: <c>F#</c>, <c>SQL</c> … The cell says so and succeeds, so
    /// that the rest of the notebook runs. A report about the whole run must not call the cell passed.
    /// </summary>
    public IReadOnlyList<string> NotRun { get; init; } = [];
}
