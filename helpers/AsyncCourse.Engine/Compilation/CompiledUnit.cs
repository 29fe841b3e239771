using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Compilation;

/// <summary>The result of compiling a cell or a loaded file.</summary>
/// <param name="Source">The text that was compiled.</param>
/// <param name="Diagnostics">Errors and warnings, with the lines and columns of the original text.</param>
/// <param name="Program">The program to run; null if there are errors.</param>
internal sealed record CompiledUnit(SourceUnit Source, IReadOnlyList<CellDiagnostic> Diagnostics, CompiledProgram? Program);
