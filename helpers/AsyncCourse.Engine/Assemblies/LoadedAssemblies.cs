using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;

namespace AsyncCourse.Engine.Assemblies;

/// <summary>The assemblies that the default load context has loaded, or would load before any others.</summary>
internal static class LoadedAssemblies
{
    private static readonly Dictionary<string, string> Platform =
        (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .GroupBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The loaded assembly with this simple name; null if there is none.</summary>
    public static Assembly? Find(string simpleName) =>
        AssemblyLoadContext.Default.Assemblies.FirstOrDefault(assembly =>
            string.Equals(assembly.GetName().Name, simpleName, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The assembly with this simple name that this process uses: the loaded one, or else the framework's or the engine's own.
    /// </summary>
    public static Assembly? FindOrLoadPlatform(string simpleName) =>
        Find(simpleName) ??
        (PlatformPath(simpleName) is { } path ? AssemblyLoadContext.Default.LoadFromAssemblyPath(path) : null);

    /// <summary>
    /// The version that cells get for this simple name: the one that a session added, or the one that is or would be loaded. Null
    /// if there is none.
    /// </summary>
    public static Version? VersionInReach(string simpleName) =>
        NewerAssemblies.Shared.PathOf(simpleName) is { } newer ? VersionOf(newer)
        : Find(simpleName) is { } loaded ? loaded.GetName().Version ?? new Version()
        : PlatformPath(simpleName) is { } platform ? VersionOf(platform)
        : null;

    /// <summary>
    /// The file that the compiler must reference for this simple name; null if there is none, or if every cell references it
    /// anyway.
    /// </summary>
    public static string? PathInReach(string simpleName)
    {
        var path = NewerAssemblies.Shared.PathOf(simpleName) ?? Find(simpleName)?.Location ?? PlatformPath(simpleName);
        return path is { Length: > 0 } && !IsFramework(path) ? path : null;
    }

    /// <summary>The simple names of the assemblies that a file references.</summary>
    public static IReadOnlyList<string> ReferencesOf(string path)
    {
        using var file = File.OpenRead(path);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        return
        [
            .. metadata.AssemblyReferences.Select(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name)),
        ];
    }

    /// <summary>The file with this simple name among the framework's and the engine's own; null if there is none.</summary>
    public static string? PlatformPath(string simpleName) => Platform.GetValueOrDefault(simpleName);

    /// <summary>True for a file of the shared framework, which every cell references anyway.</summary>
    public static bool IsFramework(string path) =>
        Path.GetDirectoryName(path) is { } folder &&
        string.Equals(folder, Path.GetDirectoryName(typeof(object).Assembly.Location), StringComparison.Ordinal);

    private static Version VersionOf(string path) => AssemblyName.GetAssemblyName(path).Version ?? new Version();

    /// <summary>The ID that differs between two builds of an assembly; empty if the file has none.</summary>
    public static Guid BuildId(string path)
    {
        using var file = File.OpenRead(path);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
