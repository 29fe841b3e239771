using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncCourse.Engine.Compilation;

/// <summary>What a submission declares for later ones, and which names it uses.</summary>
/// <param name="Keys">
/// What it declares: the simple name, and a key that a later declaration must also have to hide it. Overloads have keys of their
/// own.
/// </param>
/// <param name="Usings">The namespaces, types and aliases that it brings into scope.</param>
/// <param name="Used">Every identifier in its text.</param>
/// <param name="HasExtensions">Whether it has extension methods, which can be used in more ways than by name.</param>
/// <param name="HasNamelessTypes">
/// Whether it has anonymous types: those of the same shape in later submissions are to be the same.
/// </param>
internal sealed record Declarations(
    ImmutableArray<(string Name, string Key)> Keys, ImmutableArray<string> Usings, ImmutableHashSet<string> Used,
    bool HasExtensions, bool HasNamelessTypes)
{
    private static readonly string[] Nameless = ["<>f", "<>A", "<>F"];

    /// <summary>True if nothing that comes later can tell whether it was there.</summary>
    public bool IsEmpty => Keys.IsEmpty && Usings.IsEmpty && !HasNamelessTypes;

    /// <summary>Reads a submission.</summary>
    /// <param name="compilation">The submission.</param>
    /// <param name="assembly">What it was compiled to.</param>
    public static Declarations Of(CSharpCompilation compilation, MemoryStream assembly)
    {
        var root = compilation.SyntaxTrees[0].GetCompilationUnitRoot();
        var members = compilation.ScriptClass?.GetMembers().Where(member => !member.IsImplicitlyDeclared).ToList() ?? [];
        return new(
            [.. members.Select(member => (member.Name, Key(member)))],
            [
                .. root.Usings.Select(directive => directive.WithoutTrivia().ToString()),
                .. root.Externs.Select(alias => alias.WithoutTrivia().ToString()),
            ],
            [
                .. root.DescendantTokens()
                    .Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText),
            ],
            members.Any(member => member is IMethodSymbol { IsExtensionMethod: true }),
            assembly.Length > 0 && FindNamelessTypes(assembly));
    }

    // The compiler also makes such types of its own accord, for lambdas that no Func or Action describes.
    private static bool FindNamelessTypes(MemoryStream assembly)
    {
        using var image = new PEReader(assembly, PEStreamOptions.LeaveOpen | PEStreamOptions.PrefetchMetadata);
        var metadata = image.GetMetadataReader();
        return metadata.TypeDefinitions.Any(handle => metadata.GetTypeDefinition(handle) is { IsNested: false } type
            && Nameless.Any(prefix => metadata.StringComparer.StartsWith(type.Name, prefix)));
    }

    private static string Key(ISymbol member) => member switch
    {
        IMethodSymbol method => $"method {method.Name}`{method.Arity}({string.Join(", ", method.Parameters.Select(Key))})",
        INamedTypeSymbol type => $"type {type.MetadataName}",
        _ => $"value {member.Name}",
    };

    // Two types of one name, from two cells, are two types.
    private static string Key(IParameterSymbol parameter) =>
        $"{parameter.RefKind} {parameter.Type.ToDisplayString()} {parameter.Type.ContainingAssembly?.Name}";
}
