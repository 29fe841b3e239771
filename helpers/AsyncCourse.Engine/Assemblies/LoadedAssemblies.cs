using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;

namespace AsyncCourse.Engine.Assemblies;

/// <summary>What the default load context has, or would take before anything else.</summary>
internal static class LoadedAssemblies
{
    private static readonly Dictionary<string, string> Platform =
        (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .GroupBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The loaded assembly of that simple name; null if there is none.</summary>
    public static Assembly? Find(string simpleName) =>
        AssemblyLoadContext.Default.Assemblies.FirstOrDefault(assembly =>
            string.Equals(assembly.GetName().Name, simpleName, StringComparison.OrdinalIgnoreCase));

    /// <summary>The assembly of that simple name that wins in this process: loaded, or the framework's or the engine's own.</summary>
    public static Assembly? FindOrLoadPlatform(string simpleName) =>
        Find(simpleName) ??
        (PlatformPath(simpleName) is { } path ? AssemblyLoadContext.Default.LoadFromAssemblyPath(path) : null);

    /// <summary>
    /// The version of that simple name that cells get: what a session brought, or what is loaded or would be. Null if there is none.
    /// </summary>
    public static Version? VersionInReach(string simpleName) =>
        NewerAssemblies.Shared.PathOf(simpleName) is { } newer ? VersionOf(newer)
        : Find(simpleName) is { } loaded ? loaded.GetName().Version ?? new Version()
        : PlatformPath(simpleName) is { } platform ? VersionOf(platform)
        : null;

    /// <summary>The file that belongs to it, for the compiler; null if it has none or every cell refers to it anyway.</summary>
    public static string? PathInReach(string simpleName)
    {
        var path = NewerAssemblies.Shared.PathOf(simpleName) ?? Find(simpleName)?.Location ?? PlatformPath(simpleName);
        return path is { Length: > 0 } && !IsFramework(path) ? path : null;
    }

    /// <summary>The names of the assemblies that a file refers to.</summary>
    public static IReadOnlyList<string> ReferencesOf(string path)
    {
        using var file = File.OpenRead(path);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name))];
    }

    /// <summary>The file of that simple name among the framework's and the engine's own; null if there is none.</summary>
    public static string? PlatformPath(string simpleName) => Platform.GetValueOrDefault(simpleName);

    /// <summary>True for a file of the shared framework itself, which every cell references anyway.</summary>
    public static bool IsFramework(string path) =>
        Path.GetDirectoryName(path) is { } folder &&
        string.Equals(folder, Path.GetDirectoryName(typeof(object).Assembly.Location), StringComparison.Ordinal);

    private static Version VersionOf(string path) => AssemblyName.GetAssemblyName(path).Version ?? new Version();

    /// <summary>What tells one build of an assembly from the next; empty if the file has none.</summary>
    public static Guid BuildId(string path)
    {
        using var file = File.OpenRead(path);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
