using Microsoft.CodeAnalysis.CSharp;

namespace AsyncCourse.Engine.Compilation;

/// <summary>A submission that was compiled. It may have nothing to run: only usings or comments.</summary>
/// <param name="Compilation">The submission's compilation, which the next submission builds on.</param>
/// <param name="Declarations">The declarations that later texts can see.</param>
/// <param name="ReferenceCount">How many assemblies were referenced when it was compiled.</param>
internal sealed record CompiledProgram(CSharpCompilation Compilation, Declarations Declarations, int ReferenceCount)
{
    /// <summary>Whether there is something to run.</summary>
    public bool HasCode => Assembly is not null;

    /// <summary>Its assembly, not loaded yet; null if it has no code.</summary>
    public MemoryStream? Assembly { get; init; }

    /// <summary>The assembly's portable symbols; null if it has no code.</summary>
    public MemoryStream? Symbols { get; init; }
}
