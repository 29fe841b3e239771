using Microsoft.CodeAnalysis.CSharp;

namespace AsyncCourse.Engine.Execution.Compilation;

/// <summary>A submission that was compiled.</summary>
/// <param name="Compilation">The compiler's view of it, the next submission's predecessor.</param>
/// <param name="Image">The assembly.</param>
/// <param name="Symbols">Its portable symbols.</param>
/// <param name="TypeName">The type that holds the entry point.</param>
/// <param name="MethodName">The entry point.</param>
internal sealed record CompiledProgram(
    CSharpCompilation Compilation, MemoryStream Image, MemoryStream Symbols, string TypeName, string MethodName);
