namespace AsyncCourse.Jupyter.Handlers;

/// <summary>A cell that was run, for front ends that ask what came before.</summary>
/// <param name="Line">Its execution count.</param>
/// <param name="Input">Its text.</param>
/// <param name="Output">Its result as plain text; null if it had none.</param>
internal sealed record HistoryEntry(int Line, string Input, string? Output);
