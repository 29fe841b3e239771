using System.Reflection;
using System.Runtime.Loader;

namespace AsyncCourse;

/// <summary>
/// Isolates the compiler that lessons use, because hosts bring other versions of it. If the host has the very same version, that
/// one is shared, because it is warm already.
/// </summary>
/// <param name="pluginPath">The path of the assembly that uses the compiler. Its dependencies are in the same folder.</param>
internal sealed class RoslynLoadContext(string pluginPath) : AssemblyLoadContext("AsyncCourse.Roslyn")
{
    private static readonly string[] Compiler = ["Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp"];

    private readonly AssemblyDependencyResolver _resolver = new(pluginPath);
    private readonly Assembly[] _hosts = HostsCompiler(Path.GetDirectoryName(pluginPath)!);

    /// <summary>Whether the host's compiler is used.</summary>
    public bool SharesCompiler => _hosts.Length > 0;

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var shared = typeof(IProgramCompiler).Assembly;
        if (assemblyName.Name == shared.GetName().Name)
        {
            return shared;
        }

        return _hosts.FirstOrDefault(assembly => assembly.GetName().Name == assemblyName.Name)
            ?? (_resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null);
    }

    // All of it or nothing: parts of different compilers don't work together.
    private static Assembly[] HostsCompiler(string folder)
    {
        var found = Compiler
            .Select(name => AssemblyName.GetAssemblyName(Path.Combine(folder, name + ".dll")).FullName)
            .Select(wanted => Default.Assemblies.FirstOrDefault(assembly => assembly.FullName == wanted))
            .OfType<Assembly>()
            .ToArray();
        return found.Length == Compiler.Length ? found : [];
    }
}
