using Microsoft.CodeAnalysis.CSharp;

namespace AsyncCourse.Engine.Execution.Compilation;

/// <summary>A submission that was compiled.</summary>
/// <param name="Compilation">The compiler's view of it, the next submission's predecessor.</param>
/// <param name="Image">What can be loaded; null if there is nothing to run, only usings or comments.</param>
internal sealed record CompiledProgram(CSharpCompilation Compilation, CompiledImage? Image);
