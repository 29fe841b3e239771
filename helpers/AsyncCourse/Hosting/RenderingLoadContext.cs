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

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var shared = typeof(IChartRenderer).Assembly;
        if (assemblyName.Name == shared.GetName().Name)
            return shared;

        return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }
}
