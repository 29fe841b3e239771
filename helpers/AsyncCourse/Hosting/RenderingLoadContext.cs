using System.Reflection;
using System.Runtime.Loader;

namespace AsyncCourse;

/// <summary>
/// Isolates the renderer's packages: hosts bring other versions of FSharp.Core and Newtonsoft.Json, and Plotly.NET fails with
/// those. AsyncCourse and the framework are shared.
/// </summary>
internal sealed class RenderingLoadContext(string pluginPath) : AssemblyLoadContext("AsyncCourse.Rendering")
{
    private readonly AssemblyDependencyResolver _resolver = new(pluginPath);

    /// <summary>The plugin's own assembly.</summary>
    public Assembly Plugin => LoadFromAssemblyPath(pluginPath);

    /// <summary>
    /// Loads an assembly of the plugin's folder into this context. Null if the folder has none of that name and major version,
    /// or an older one.
    /// </summary>
    /// <param name="wanted">The assembly's name and the lowest version that will do.</param>
    public Assembly? Find(AssemblyName wanted)
    {
        if (_resolver.ResolveAssemblyToPath(wanted) is not { } path)
        {
            return null;
        }

        var found = AssemblyName.GetAssemblyName(path).Version;
        return wanted.Version is null || (wanted.Version.Major == found?.Major && wanted.Version <= found)
            ? LoadFromAssemblyPath(path)
            : null;
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var shared = typeof(IChartRenderer).Assembly;
        if (assemblyName.Name == shared.GetName().Name)
        {
            return shared;
        }

        return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }
}
