using System.Collections.Concurrent;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Structure.Tests;

/// <summary>A project's rooms, which are its folders, and who names whom: read from its sources by the compiler.</summary>
internal sealed class ProjectRooms
{
    // What the SDK gives to every file.
    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly ConcurrentDictionary<string, Lazy<ProjectRooms>> Known = new();

    private readonly string _folder;
    private readonly CSharpCompilation _compilation;

    private ProjectRooms(string name)
    {
        _folder = Path.Combine(Repository.Helpers, name);
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var project = XDocument.Load(Directory.GetFiles(_folder, "*.csproj").Single());
        var more = project.Descendants("Using").Select(line => $"\nglobal using {line.Attribute("Include")!.Value};");
        var files = Directory.EnumerateFiles(_folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(_folder, file).Split(Path.DirectorySeparatorChar)[0] is not ("obj" or "bin"))
            .Concat(LinkedFiles(project));
        _compilation = CSharpCompilation.Create(
            name,
            files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file))
                .Append(CSharpSyntaxTree.ParseText(Usings + string.Concat(more), options)),
            References(name),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        Types =
        [
            .. _compilation.Assembly.GlobalNamespace.GetNamespaceMembers().SelectMany(TypesIn)
                .Where(type => type.ContainingType is null && IsInRoom(type.DeclaringSyntaxReferences[0].SyntaxTree)),
        ];
        Arrows =
        [
            .. _compilation.SyntaxTrees.AsParallel().SelectMany(NamesIn)
                .GroupBy(name => (name.From, name.To), name => name.Text)
                .Select(group => new Arrow(group.Key.From, group.Key.To, [.. group.Distinct().Order(StringComparer.Ordinal)])),
        ];
    }

    /// <summary>Every pair of rooms of which one names types of the other.</summary>
    public IReadOnlyList<Arrow> Arrows { get; }

    /// <summary>All types that stand by themselves.</summary>
    public IReadOnlyList<INamedTypeSymbol> Types { get; }

    /// <summary>All rooms, also those that nobody names and that name nobody.</summary>
    public IReadOnlyList<string> Rooms => [.. Types.Select(RoomOf).Distinct().Order(StringComparer.Ordinal)];

    public static ProjectRooms Of(string project) => Known.GetOrAdd(project, name => new(() => new(name))).Value;

    /// <summary>The folder that a type stands in.</summary>
    /// <param name="type">A type of this project.</param>
    public string RoomOf(ISymbol type) => RoomOf(type.DeclaringSyntaxReferences[0].SyntaxTree);

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol container) =>
        container.GetTypeMembers().Concat(container.GetNamespaceMembers().SelectMany(TypesIn));

    private static IEnumerable<MetadataReference> References(string project) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Helpers, "bin"), "*.dll", SearchOption.AllDirectories))
            .DistinctBy(Path.GetFileName)
            .Where(file => Path.GetFileNameWithoutExtension(file) != project)
            .Select(file => MetadataReference.CreateFromFile(file));

    // They are needed for their names, and are in no room of this project.
    private IEnumerable<string> LinkedFiles(XDocument project) => project.Descendants("Compile")
        .SelectMany(item => Files((string?)item.Attribute("Include")).Except(Files((string?)item.Attribute("Exclude"))));

    private IEnumerable<string> Files(string? patterns) => (patterns ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(pattern => Path.GetFullPath(pattern, _folder))
        .SelectMany(path => Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path)));

    private bool IsInRoom(SyntaxTree file) =>
        file.FilePath.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private string RoomOf(SyntaxTree file) =>
        Path.GetDirectoryName(Path.GetRelativePath(_folder, file.FilePath))!.Replace('\\', '/');

    private IEnumerable<(string From, string To, string Text)> NamesIn(SyntaxTree file)
    {
        if (!IsInRoom(file))
        {
            yield break;
        }

        var model = _compilation.GetSemanticModel(file);
        foreach (var name in file.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var symbol = model.GetSymbolInfo(name).Symbol;
            if ((symbol as INamedTypeSymbol ?? symbol?.ContainingType)?.OriginalDefinition
                is { DeclaringSyntaxReferences: [var place, ..] } type
                && IsInRoom(place.SyntaxTree) && RoomOf(place.SyntaxTree) is var to && RoomOf(file) is var from && from != to)
            {
                yield return (from, to, $"{Path.GetFileNameWithoutExtension(file.FilePath)} → {type.Name}");
            }
        }
    }
}
