namespace AsyncCourse.Engine.Directives;

/// <summary>
/// Loads the assemblies that cells ask for into the default load context, and finds their dependencies beside them.
/// </summary>
public sealed class AssemblyReferences
{
    /// <summary>Loads one assembly; from then on, dependencies are looked for in its folder.</summary>
    /// <param name="path">An absolute path, or one relative to <paramref name="folder"/>.</param>
    /// <param name="folder">The notebook's folder.</param>
    /// <param name="line">The directive's line, for the error.</param>
    /// <returns>The absolute path for the compiler to reference.</returns>
    /// <exception cref="DirectiveException">There is no such file, or it is no .NET assembly.</exception>
    public string Load(string path, string folder, int line) =>
        throw new NotImplementedException($"{path} {folder} {line}");
}
