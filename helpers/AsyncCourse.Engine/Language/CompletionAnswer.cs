namespace AsyncCourse.Engine.Language;

/// <summary>The completions at the cursor, the most likely one first.</summary>
/// <param name="Start">The start of the text that a candidate replaces, in UTF-16 characters from the cell's start.</param>
/// <param name="End">The end of that text, exclusive, in UTF-16 characters from the cell's start.</param>
/// <param name="Candidates">The candidates, in the order in which to offer them.</param>
public sealed record CompletionAnswer(int Start, int End, IReadOnlyList<CompletionCandidate> Candidates);
