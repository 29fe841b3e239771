using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncCourse.Engine.Compilation;

/// <summary>The names that a submission declares for later ones, and the names that it uses.</summary>
/// <param name="Keys">
/// The declared members: the simple name, and a key. A later declaration hides an earlier one only if it has the same key. Each
/// overload has a key of its own.
/// </param>
/// <param name="Usings">The namespaces, types and aliases that it brings into scope.</param>
/// <param name="Used">Every identifier in its text.</param>
/// <param name="HasExtensions">Whether it declares extension methods, which can be used without naming their type.</param>
/// <param name="HasNamelessTypes">
/// Whether it has anonymous types. Anonymous types of the same shape in later submissions must be the same types.
/// </param>
internal sealed record Declarations(
    ImmutableArray<(string Name, string Key)> Keys, ImmutableArray<string> Usings, ImmutableHashSet<string> Used,
    bool HasExtensions, bool HasNamelessTypes)
{
    private static readonly string[] Nameless = ["<>f", "<>A", "<>F"];

    /// <summary>True if later submissions are not affected by it.</summary>
    public bool IsEmpty => Keys.IsEmpty && Usings.IsEmpty && !HasNamelessTypes;

    /// <summary>Reads the declarations of a submission.</summary>
    /// <param name="compilation">The submission's compilation.</param>
    /// <param name="assembly">The emitted assembly; empty if the submission has no code.</param>
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

    // The compiler also generates such types itself, as delegate types for lambdas that fit no Func or Action.
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

    // Types with the same name from two cells are two different types.
    private static string Key(IParameterSymbol parameter) =>
        $"{parameter.RefKind} {parameter.Type.ToDisplayString()} {parameter.Type.ContainingAssembly?.Name}";
}
