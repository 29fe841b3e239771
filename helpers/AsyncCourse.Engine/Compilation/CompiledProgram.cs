using Microsoft.CodeAnalysis.CSharp;

namespace AsyncCourse.Engine.Compilation;

/// <summary>A submission that was compiled without errors.</summary>
/// <param name="Compilation">The submission's compilation, which the next submission builds on.</param>
/// <param name="Image">The assembly to load; null if there is nothing to run, only usings or comments.</param>
/// <param name="Declarations">The declarations that later texts can see.</param>
/// <param name="ReferenceCount">How many assemblies were referenced when it was compiled.</param>
internal sealed record CompiledProgram(
    CSharpCompilation Compilation, CompiledImage? Image, Declarations Declarations, int ReferenceCount);
