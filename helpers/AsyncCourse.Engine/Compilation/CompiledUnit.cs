using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Compilation;

/// <summary>What became of the text of a cell, or of a loaded file.</summary>
/// <param name="Source">The text that was compiled.</param>
/// <param name="Diagnostics">Errors and warnings at the text's own lines and columns.</param>
/// <param name="Program">What can be run; null if there are errors.</param>
internal sealed record CompiledUnit(SourceUnit Source, IReadOnlyList<CellDiagnostic> Diagnostics, CompiledProgram? Program);
