using System.Reflection;
using System.Runtime.Loader;

namespace AsyncCourse.Plugins;

/// <summary>Keeps a plugin's packages to itself.</summary>
internal sealed class PluginLoadContext : AssemblyLoadContext
{
    private static readonly Assembly Library = typeof(PluginLoadContext).Assembly;

    private readonly string _path;
    private readonly AssemblyDependencyResolver _resolver;
    private readonly IReadOnlyList<Assembly> _shared;

    /// <summary>Opens the context; nothing is loaded into it yet.</summary>
    /// <param name="path">The plugin's file.</param>
    /// <param name="shareable">
    /// Packages of which the host's copy is used if all of them are loaded there in the plugin's version.
    /// </param>
    public PluginLoadContext(string path, IReadOnlyList<string> shareable)
        : base(Path.GetFileNameWithoutExtension(path))
    {
        _path = path;
        _resolver = new(path);
        _shared = SharedWithHost(Path.GetDirectoryName(path)!, shareable);
    }

    /// <summary>The assembly that all this is for.</summary>
    public Assembly Plugin => LoadFromAssemblyPath(_path);

    /// <summary>
    /// An assembly of the plugin's folder, loaded here; null if it has none of that name and major version, or an older one.
    /// </summary>
    /// <param name="wanted">Its name and the least version that will do.</param>
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
        if (assemblyName.Name == Library.GetName().Name)
        {
            return Library;
        }

        return _shared.FirstOrDefault(assembly => assembly.GetName().Name == assemblyName.Name)
            ?? (_resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null);
    }

    // All of them or none: half of one compiler doesn't fit half of another.
    private static Assembly[] SharedWithHost(string folder, IReadOnlyList<string> shareable)
    {
        Assembly[] found =
        [
            .. shareable
                .Select(name => AssemblyName.GetAssemblyName(Path.Combine(folder, name + ".dll")).FullName)
                .Select(wanted => Default.Assemblies.FirstOrDefault(assembly => assembly.FullName == wanted))
                .OfType<Assembly>(),
        ];
        return found.Length == shareable.Count ? found : [];
    }
}
