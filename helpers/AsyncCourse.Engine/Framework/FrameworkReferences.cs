using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using AsyncCourse.Engine.Assemblies;
using Microsoft.CodeAnalysis;

namespace AsyncCourse.Engine.Framework;

/// <summary>
/// The compiler's references to what every cell can use: the framework of this process, ASP.NET Core if it is there, and the
/// assemblies that show values. They are read once for the process. A compiler that gets the same objects again also reuses the
/// symbols that it created for them.
/// </summary>
/// <remarks>
/// For each cell, the compiler goes through all references, which takes a third of a short cell's time. So two thirds of the
/// framework's assemblies, which cells rarely use, are only referenced when something needs them.
/// </remarks>
internal static partial class FrameworkReferences
{
    private static readonly string[] InteractiveNames =
        ["Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.Documents", "System.Reactive"];

    // True for assemblies that have public types. A quarter of the framework's assemblies only forward types to others.
    private static readonly Lazy<ILookup<bool, MetadataReference>> Core = new(
        () => FrameworkPaths.Core.Select(ReadQuietly).ToLookup(HasPublicTypes, MetadataReference (it) => it));

    private static readonly Lazy<ImmutableArray<MetadataReference>> UsualReferences = new(() => [.. Core.Value[true]]);

    private static readonly Lazy<Dictionary<string, PortableExecutableReference>> Forwards = new(
        () => Core.Value[false].Cast<PortableExecutableReference>().ToDictionary(reference => NameOf(reference.Display!), Names));

    // Each of them is read on demand, because a library that uses ASP.NET Core needs only a few.
    private static readonly Lazy<Dictionary<string, Lazy<PortableExecutableReference>>> WebByName = new(
        () => FrameworkPaths.Web.ToDictionary(
            NameOf, path => new Lazy<PortableExecutableReference>(() => ReadQuietly(path)), Names));

    private static StringComparer Names => StringComparer.OrdinalIgnoreCase;

    /// <summary>The assemblies that every cell references, in a stable order.</summary>
    public static ImmutableArray<MetadataReference> Usual => UsualReferences.Value;

    /// <summary>ASP.NET Core. A cell references it if it names one of Microsoft's namespaces.</summary>
    public static IEnumerable<MetadataReference> Web => WebByName.Value.Values.Select(web => web.Value);

    /// <summary>All assemblies of the framework.</summary>
    public static IEnumerable<MetadataReference> All => [.. Usual, .. Web, .. Core.Value[false]];

    /// <summary>
    /// A framework assembly that cells don't usually reference, for other assemblies that were compiled against it.
    /// </summary>
    /// <param name="name">The assembly's simple name.</param>
    /// <returns>The assembly; null if there is none.</returns>
    public static PortableExecutableReference? Find(string name) =>
        Forwards.Value.TryGetValue(name, out var forwards) ? forwards : WebByName.Value.GetValueOrDefault(name)?.Value;

    /// <summary>Whether an assembly is one of <see cref="Web"/>.</summary>
    /// <param name="name">The assembly's simple name.</param>
    public static bool IsWeb(string name) => WebByName.Value.ContainsKey(name);

    /// <summary>The paths of the assemblies of .NET Interactive's API. A cell references them if it uses the API.</summary>
    public static IEnumerable<string> Interactive => InteractiveNames.Select(LoadedAssemblies.PlatformPath).OfType<string>();

    /// <summary>Whether an assembly is the main assembly of .NET Interactive's API.</summary>
    /// <param name="name">The assembly's simple name.</param>
    public static bool IsInteractive(string name) => Names.Equals(name, InteractiveNames[0]);

    /// <summary>Whether a text uses .NET Interactive's API. Its formatters alone don't count: every cell has them.</summary>
    /// <param name="text">The text of a cell.</param>
    public static bool NamesInteractive(string text) =>
        (text.Contains("Interactive", StringComparison.Ordinal) || text.Contains("Password", StringComparison.Ordinal)) &&
        InteractiveName.IsMatch(text);

    /// <summary>
    /// Reads an assembly's metadata without loading its code. Its documentation comes from the XML file beside it, if there is
    /// one.
    /// </summary>
    /// <param name="path">The path of the assembly's file.</param>
    public static PortableExecutableReference Read(string path)
    {
        var documentation = Path.ChangeExtension(path, ".xml");
        return Metadata(path).GetReference(
            File.Exists(documentation) ? XmlDocumentationProvider.CreateFromFile(documentation) : null, filePath: path);
    }

    // For each reference with a path, the compiler writes name, time stamp, size and ID into each cell's symbols. For the
    // framework's references, which never change, that would be 20 kB and some milliseconds a cell. These references have no
    // path.
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

    [GeneratedRegex(
        @"\bMicrosoft\s*\.\s*DotNet\s*\.\s*Interactive\b(?!\s*\.\s*Formatting\b)|\bGetPasswordAsync\b|\bPasswordString\b")]
    private static partial Regex InteractiveName { get; }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);
}
