using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using AsyncCourse.Engine.Assemblies;
using Microsoft.CodeAnalysis;

namespace AsyncCourse.Engine.Framework;

/// <summary>
/// What every cell may use: the framework that this process runs on, ASP.NET Core if it is there, and the display functions.
/// Read once a process; a compiler that gets the same objects again also finds its own symbols for them again.
/// </summary>
/// <remarks>
/// The compiler goes through all that a cell refers to, cell by cell: a third of what a short cell takes. So two thirds of the
/// framework's assemblies, which cells usually don't name, are only there when something wants them.
/// </remarks>
internal static partial class FrameworkReferences
{
    private static readonly string[] InteractiveNames =
        ["Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.Documents", "System.Reactive"];

    // By whether they have types: a quarter of the framework's assemblies only say where a type is now.
    private static readonly Lazy<ILookup<bool, MetadataReference>> Core = new(
        () => FrameworkPaths.Core.Select(ReadQuietly).ToLookup(HasPublicTypes, MetadataReference (it) => it));

    private static readonly Lazy<ImmutableArray<MetadataReference>> UsualReferences = new(() => [.. Core.Value[true]]);

    private static readonly Lazy<Dictionary<string, PortableExecutableReference>> Forwards = new(
        () => Core.Value[false].Cast<PortableExecutableReference>().ToDictionary(reference => NameOf(reference.Display!), Names));

    // Each is read when it is wanted: a library that uses ASP.NET Core wants a few.
    private static readonly Lazy<Dictionary<string, Lazy<PortableExecutableReference>>> WebByName = new(
        () => FrameworkPaths.Web.ToDictionary(NameOf, path => new Lazy<PortableExecutableReference>(() => ReadQuietly(path)), Names));

    private static StringComparer Names => StringComparer.OrdinalIgnoreCase;

    /// <summary>What every cell refers to, in a stable order.</summary>
    public static ImmutableArray<MetadataReference> Usual => UsualReferences.Value;

    /// <summary>ASP.NET Core, to which a cell refers if it names one of Microsoft's namespaces.</summary>
    public static IEnumerable<MetadataReference> Web => WebByName.Value.Values.Select(web => web.Value);

    /// <summary>All of the framework.</summary>
    public static IEnumerable<MetadataReference> All => [.. Usual, .. Web, .. Core.Value[false]];

    /// <summary>An assembly of the framework that is none of the usual ones, for others that were compiled against it.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Null if there is none.</returns>
    public static PortableExecutableReference? Find(string name) =>
        Forwards.Value.TryGetValue(name, out var forwards) ? forwards : WebByName.Value.GetValueOrDefault(name)?.Value;

    /// <summary>Whether an assembly is one of <see cref="Web"/>.</summary>
    /// <param name="name">Its name.</param>
    public static bool IsWeb(string name) => WebByName.Value.ContainsKey(name);

    /// <summary>Where the assemblies of .NET Interactive's API are, to which a cell refers if it names it.</summary>
    public static IEnumerable<string> Interactive => InteractiveNames.Select(LoadedAssemblies.PlatformPath).OfType<string>();

    /// <summary>Whether an assembly is .NET Interactive's API.</summary>
    /// <param name="name">Its name.</param>
    public static bool IsInteractive(string name) => Names.Equals(name, InteractiveNames[0]);

    /// <summary>Whether a text names .NET Interactive's API. Its formatters alone don't count: every cell has them.</summary>
    /// <param name="text">The text.</param>
    public static bool NamesInteractive(string text) =>
        (text.Contains("Interactive", StringComparison.Ordinal) || text.Contains("Password", StringComparison.Ordinal)) &&
        InteractiveName.IsMatch(text);

    /// <summary>Reads an assembly's metadata, and none of its code. Its documentation is the XML file beside it, if it has one.</summary>
    /// <param name="path">Where it is.</param>
    public static PortableExecutableReference Read(string path)
    {
        var documentation = Path.ChangeExtension(path, ".xml");
        return Metadata(path).GetReference(
            File.Exists(documentation) ? XmlDocumentationProvider.CreateFromFile(documentation) : null, filePath: path);
    }

    // Of every reference with a path the compiler writes name, time stamp, size and id into each cell's symbols: 20 kB and some
    // milliseconds a cell for those that never change.
    private static PortableExecutableReference ReadQuietly(string path) =>
        Metadata(path).GetReference(FrameworkDocumentation.Installed, display: path);

    private static AssemblyMetadata Metadata(string path) =>
        AssemblyMetadata.CreateFromStream(File.OpenRead(path), PEStreamOptions.PrefetchMetadata);

    private static bool HasPublicTypes(PortableExecutableReference reference)
    {
        var reader = ((AssemblyMetadata)reference.GetMetadata()).GetModules()[0].GetMetadataReader();
        return reader.TypeDefinitions.Any(type =>
            (reader.GetTypeDefinition(type).Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public);
    }

    [GeneratedRegex(@"\bMicrosoft\s*\.\s*DotNet\s*\.\s*Interactive\b(?!\s*\.\s*Formatting\b)|\bGetPasswordAsync\b|\bPasswordString\b")]
    private static partial Regex InteractiveName { get; }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);
}
