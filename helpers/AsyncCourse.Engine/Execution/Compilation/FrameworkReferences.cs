using System.Collections.Immutable;
using System.Reflection.PortableExecutable;
using Microsoft.AspNetCore.Html;
using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Engine.Execution.Compilation;

/// <summary>
/// What every cell may use: the framework that this process runs on, ASP.NET Core if it is there, and the display functions.
/// Read once a process; a compiler that gets the same objects again also finds its own symbols for them again.
/// </summary>
internal static class FrameworkReferences
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> s_all = new(() => [.. Paths().Select(Read)]);

    /// <summary>The references, in a stable order.</summary>
    public static ImmutableArray<MetadataReference> All => s_all.Value;

    /// <summary>Reads an assembly's metadata, and none of its code.</summary>
    /// <param name="path">Where it is.</param>
    public static MetadataReference Read(string path) =>
        AssemblyMetadata.CreateFromStream(File.OpenRead(path), PEStreamOptions.PrefetchMetadata).GetReference(filePath: path);

    private static IEnumerable<string> Paths()
    {
        var trusted = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var core = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var frameworks = Path.GetDirectoryName(Path.GetDirectoryName(core))!;
        var folders = trusted.Select(path => Path.GetDirectoryName(path)!).Distinct()
            .Where(folder => folder.StartsWith(frameworks + Path.DirectorySeparatorChar, StringComparison.Ordinal));

        // A package may replace a framework assembly by a newer one in the application's folder, so names decide, not folders.
        var names = folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll")).Select(Path.GetFileName)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        string[] own =
        [
            typeof(Kernel).Assembly.Location, typeof(Formatter).Assembly.Location, typeof(IHtmlContent).Assembly.Location,
        ];
        return trusted.Where(path => names.Contains(Path.GetFileName(path))).Concat(own).DistinctBy(Path.GetFileName);
    }
}
