using AsyncCourse.Engine.Documents;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncCourse.Engine.Analysis;

/// <summary>A cell as the compiler sees it, with what the cells before it declare.</summary>
/// <param name="Cell">The notebook's cell.</param>
/// <param name="Compilation">The cell's compilation. Its lines and columns are those of the cell's text.</param>
public sealed record CompiledCell(NotebookCell Cell, CSharpCompilation Compilation);
