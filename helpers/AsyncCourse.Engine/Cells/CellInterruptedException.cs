using System.Diagnostics.CodeAnalysis;

namespace AsyncCourse.Engine.Cells;

/// <summary>
/// Ends the code of an interrupted cell. It is an <see cref="OperationCanceledException"/>, so that tasks that end with it are
/// cancelled, not faulted.
/// </summary>
[SuppressMessage("Design", "CA1032", Justification = "Only the engine throws it, and it has nothing more to say.")]
public sealed class CellInterruptedException() : OperationCanceledException("The cell was interrupted.");
