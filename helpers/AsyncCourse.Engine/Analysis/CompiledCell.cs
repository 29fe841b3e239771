using AsyncCourse.Engine.Documents;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncCourse.Engine.Analysis;

/// <summary>A cell as the compiler sees it, with what the cells before it declare.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Compilation">Its compilation, whose lines and columns are the cell's.</param>
public sealed record CompiledCell(NotebookCell Cell, CSharpCompilation Compilation);
