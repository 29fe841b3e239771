using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace AsyncCourse.Engine.Assemblies;

/// <summary>
/// A load context for assemblies that a session needs in a newer version than this process was started with. The default context
/// can't load them, because it always prefers the files that the process was started with. A reference to a newer version fails
/// there and is resolved here instead.
/// </summary>
internal sealed class NewerAssemblies : AssemblyLoadContext
{
    private readonly ConcurrentDictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);

    private NewerAssemblies()
        : base("Newer than the engine's")
    {
    }

    /// <summary>The only instance in this process.</summary>
    public static NewerAssemblies Shared { get; } = new();

    /// <summary>Makes a file available from now on. If two files have the same name, the first one stays.</summary>
    /// <param name="path">The assembly's full path.</param>
    public void Offer(string path) => _paths.TryAdd(Path.GetFileNameWithoutExtension(path), path);

    /// <summary>Whether exactly this file is the one in use for its name.</summary>
    /// <param name="path">The assembly's full path.</param>
    public bool Has(string path) => PathOf(Path.GetFileNameWithoutExtension(path)) == path;

    /// <summary>The file that was offered for a simple name; null if there is none.</summary>
    public string? PathOf(string simpleName) => _paths.GetValueOrDefault(simpleName);

    /// <summary>The assembly that satisfies a reference; null if there is none, or only an older one.</summary>
    public Assembly? Find(AssemblyName wanted) =>
        wanted.CultureName is not { Length: > 0 } && Load(wanted) is { } assembly
        && assembly.GetName().Version >= (wanted.Version ?? new())
            ? assembly
            : null;

    /// <summary>Loads one of the files and runs its module initializers.</summary>
    /// <param name="path">The full path of a file that was offered.</param>
    /// <exception cref="TypeInitializationException">A module initializer failed.</exception>
    public void Start(string path) =>
        RuntimeHelpers.RunModuleConstructor(LoadFromAssemblyPath(path).ManifestModule.ModuleHandle);

    /// <inheritdoc />
    protected override Assembly? Load(AssemblyName assemblyName) =>
        PathOf(assemblyName.Name!) is { } path && assemblyName.CultureName is not { Length: > 0 }
            ? LoadFromAssemblyPath(path)
            : null;
}
