using System.Reflection;
using System.Runtime.Loader;

namespace AsyncCourse;

/// <summary>
/// Keeps the renderer's packages to themselves: hosts bring other versions of FSharp.Core and Newtonsoft.Json, and Plotly.NET
/// fails with those. AsyncCourse and the framework are shared.
/// </summary>
internal sealed class RenderingLoadContext(string pluginPath) : AssemblyLoadContext("AsyncCourse.Rendering")
{
    private readonly AssemblyDependencyResolver _resolver = new(pluginPath);

    /// <summary>The assembly that all this is for.</summary>
    public Assembly Plugin => LoadFromAssemblyPath(pluginPath);

    /// <summary>An assembly of the plugin's folder, loaded here; null if it has none of that name and major version, or an older one.</summary>
    /// <param name="wanted">Its name and the least version that will do.</param>
    public Assembly? Find(AssemblyName wanted)
    {
        if (_resolver.ResolveAssemblyToPath(wanted) is not { } path)
            return null;

        var found = AssemblyName.GetAssemblyName(path).Version;
        return wanted.Version is null || (wanted.Version.Major == found?.Major && wanted.Version <= found)
            ? LoadFromAssemblyPath(path)
            : null;
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var shared = typeof(IChartRenderer).Assembly;
        if (assemblyName.Name == shared.GetName().Name)
            return shared;

        return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }
}
