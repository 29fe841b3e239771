using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace AsyncCourse.Engine.Assemblies;

/// <summary>
/// A load context for what a session brings in a newer version than this process has. The default context can't take it: there, the
/// files that the process was started with win. But a reference to a newer version than theirs fails there, and is answered from here.
/// </summary>
internal sealed class NewerAssemblies : AssemblyLoadContext
{
    private readonly ConcurrentDictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);

    private NewerAssemblies()
        : base("Newer than the engine's")
    {
    }

    /// <summary>The one of this process.</summary>
    public static NewerAssemblies Shared { get; } = new();

    /// <summary>Answers with this file from now on; the first of a name holds.</summary>
    /// <param name="path">The assembly's full path.</param>
    public void Offer(string path) => _paths.TryAdd(Path.GetFileNameWithoutExtension(path), path);

    /// <summary>Whether this very file is used.</summary>
    /// <param name="path">The assembly's full path.</param>
    public bool Has(string path) => PathOf(Path.GetFileNameWithoutExtension(path)) == path;

    /// <summary>The file of that name; null if there is none.</summary>
    /// <param name="simpleName">The assembly's name.</param>
    public string? PathOf(string simpleName) => _paths.GetValueOrDefault(simpleName);

    /// <summary>The assembly that answers a reference; null if there is none, or an older one.</summary>
    /// <param name="wanted">The reference.</param>
    public Assembly? Find(AssemblyName wanted) =>
        wanted.CultureName is not { Length: > 0 } && Load(wanted) is { } assembly && assembly.GetName().Version >= (wanted.Version ?? new())
            ? assembly
            : null;

    /// <summary>Loads one of the files and runs its start.</summary>
    /// <param name="path">A file that was offered.</param>
    /// <exception cref="TypeInitializationException">Its start failed.</exception>
    public void Start(string path) =>
        RuntimeHelpers.RunModuleConstructor(LoadFromAssemblyPath(path).ManifestModule.ModuleHandle);

    /// <inheritdoc />
    protected override Assembly? Load(AssemblyName assemblyName) =>
        PathOf(assemblyName.Name!) is { } path && assemblyName.CultureName is not { Length: > 0 } ? LoadFromAssemblyPath(path) : null;
}
