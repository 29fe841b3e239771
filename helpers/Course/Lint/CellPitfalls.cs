using AsyncCourse.Engine.Documents;
using AsyncCourse.Pitfalls;

namespace Course.Lint;

/// <summary>A cell with pitfalls that nobody has marked as meant.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Findings">What was found, by place; at least one.</param>
public sealed record CellPitfalls(NotebookCell Cell, IReadOnlyList<PitfallFinding> Findings);
