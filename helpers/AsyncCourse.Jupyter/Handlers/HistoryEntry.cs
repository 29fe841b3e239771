namespace AsyncCourse.Jupyter.Handlers;

/// <summary>A cell that was run, for front ends that ask for the history.</summary>
/// <param name="Line">The cell's execution count.</param>
/// <param name="Input">The text of the cell.</param>
/// <param name="Output">The result as plain text; null if there was none.</param>
internal sealed record HistoryEntry(int Line, string Input, string? Output);
