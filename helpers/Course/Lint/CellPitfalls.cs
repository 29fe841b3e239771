using AsyncCourse.Engine.Documents;
using AsyncCourse.Pitfalls;

namespace Course.Lint;

/// <summary>A cell with pitfalls that isn't tagged as wrong on purpose.</summary>
/// <param name="Cell">The cell of the notebook.</param>
/// <param name="Findings">The pitfalls, sorted by position; at least one.</param>
public sealed record CellPitfalls(NotebookCell Cell, IReadOnlyList<PitfallFinding> Findings);
