using System.Runtime.InteropServices;
using AsyncCourse.Children;
using Microsoft.CodeAnalysis;

namespace AsyncCourse.Roslyn;

/// <summary>
/// The assemblies that a child program or checked code may use: the framework, ASP.NET Core, AsyncCourse and those in its
/// folder. They are read once.
/// </summary>
internal static class CodeReferences
{
    private static readonly Lazy<MetadataReference[]> Read = new(() =>
    [
        .. Folders().SelectMany(folder => Directory.GetFiles(folder, "*.dll")).Where(IsManaged)
            .DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    public static IReadOnlyList<MetadataReference> All => Read.Value;

    private static IEnumerable<string> Folders() =>
    [
        RuntimeEnvironment.GetRuntimeDirectory(),
        Path.GetDirectoryName(typeof(Microsoft.AspNetCore.Builder.WebApplication).Assembly.Location)!,
        Path.GetDirectoryName(typeof(IProgramCompiler).Assembly.Location)!,
    ];

    private static bool IsManaged(string path)
    {
        using var file = File.OpenRead(path);
        using var image = new System.Reflection.PortableExecutable.PEReader(file);
        return image.HasMetadata;
    }
}
