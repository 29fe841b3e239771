using Microsoft.CodeAnalysis.CSharp;

namespace AsyncCourse.Engine.Compilation;

/// <summary>A submission that was compiled.</summary>
/// <param name="Compilation">The compiler's view of it, the next submission's predecessor.</param>
/// <param name="Image">What can be loaded; null if there is nothing to run, only usings or comments.</param>
/// <param name="Declarations">What later texts can see of it.</param>
/// <param name="ReferenceCount">How many assemblies could be used when it was compiled.</param>
internal sealed record CompiledProgram(
    CSharpCompilation Compilation, CompiledImage? Image, Declarations Declarations, int ReferenceCount);
