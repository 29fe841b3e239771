using System.Diagnostics.CodeAnalysis;

namespace AsyncCourse.Engine.Cells;

/// <summary>
/// Ends the code of an interrupted cell. A cancellation, so that tasks which it passes through are cancelled instead of faulted.
/// </summary>
[SuppressMessage("Design", "CA1032", Justification = "Only the engine throws it, and it has nothing more to say.")]
public sealed class CellInterruptedException() : OperationCanceledException("The cell was interrupted.");
