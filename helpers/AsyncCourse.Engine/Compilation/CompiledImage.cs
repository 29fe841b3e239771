namespace AsyncCourse.Engine.Compilation;

/// <summary>A compiled assembly in memory.</summary>
/// <param name="Assembly">The bytes of the assembly.</param>
/// <param name="Symbols">The bytes of its portable PDB.</param>
/// <param name="TypeName">The full name of the type that has the entry point.</param>
/// <param name="MethodName">The name of the entry point's method.</param>
internal sealed record CompiledImage(MemoryStream Assembly, MemoryStream Symbols, string TypeName, string MethodName);
