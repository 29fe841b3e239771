using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.PortableExecutable;
using AsyncCourse.Engine.Language.Documentation;
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
    // A quarter of the framework's assemblies only say where a type is now. Code that was compiled against them needs them, but
    // the compiler needn't look there for each name of each cell; so they have a name of their own, which no code can write.
    private static readonly ImmutableArray<string> s_onlyForwards = ["<forwards>"];

    private static readonly Lazy<ImmutableArray<MetadataReference>> s_all = new(() => [.. Paths().Select(ReadQuietly)]);

    /// <summary>The references, in a stable order.</summary>
    public static ImmutableArray<MetadataReference> All => s_all.Value;

    /// <summary>Reads an assembly's metadata, and none of its code. Its documentation is the XML file beside it, if it has one.</summary>
    /// <param name="path">Where it is.</param>
    public static PortableExecutableReference Read(string path)
    {
        var documentation = Path.ChangeExtension(path, ".xml");
        return Metadata(path).GetReference(
            File.Exists(documentation) ? XmlDocumentationProvider.CreateFromFile(documentation) : null, filePath: path);
    }

    // Of every reference with a path the compiler writes name, time stamp, size and id into each cell's symbols: 20 kB and some
    // milliseconds a cell for the 300 that never change.
    private static PortableExecutableReference ReadQuietly(string path)
    {
        var metadata = Metadata(path);
        var reference = metadata.GetReference(FrameworkDocumentation.Installed, display: path);
        return HasPublicTypes(metadata) ? reference : reference.WithAliases(s_onlyForwards);
    }

    private static bool HasPublicTypes(AssemblyMetadata metadata)
    {
        var reader = metadata.GetModules()[0].GetMetadataReader();
        return reader.TypeDefinitions.Any(type =>
            (reader.GetTypeDefinition(type).Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public);
    }

    private static AssemblyMetadata Metadata(string path) =>
        AssemblyMetadata.CreateFromStream(File.OpenRead(path), PEStreamOptions.PrefetchMetadata);

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
