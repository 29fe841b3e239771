namespace AsyncCourse.Engine.Compilation;

/// <summary>An assembly in memory.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Symbols">Its portable symbols.</param>
/// <param name="TypeName">The type that holds the entry point.</param>
/// <param name="MethodName">The entry point.</param>
internal sealed record CompiledImage(MemoryStream Assembly, MemoryStream Symbols, string TypeName, string MethodName);
