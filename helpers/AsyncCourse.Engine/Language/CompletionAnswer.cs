namespace AsyncCourse.Engine.Language;

/// <summary>What could stand at the cursor, the likeliest first.</summary>
/// <param name="Start">Where the text begins that a candidate replaces, in UTF-16 characters from the cell's start.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Candidates">The candidates.</param>
public sealed record CompletionAnswer(int Start, int End, IReadOnlyList<CompletionCandidate> Candidates);
