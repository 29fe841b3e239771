using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncCourse.Engine.Language;

/// <summary>
/// Completes a member behind a dot with the compiler alone, which cells have loaded already: the editor services, which give the same
/// answer, take a second to load.
/// </summary>
internal static class MemberCompletion
{
    /// <summary>Completes it, where the compiler knows as much as the editor services.</summary>
    /// <param name="draft">The cell so far, after those that ran.</param>
    /// <param name="position">The cursor.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null if the editor services are to be asked.</returns>
    public static CompletionAnswer? Find(CSharpCompilation draft, int position, CancellationToken cancellationToken)
    {
        var tree = draft.SyntaxTrees[0];
        if (position == 0 || Access(tree.GetRoot(cancellationToken).FindToken(position - 1), position) is not { } access) return null;

        var typed = position == access.OperatorToken.Span.End ? "" : access.Name.Identifier.Text;
        CompletionCandidate[] candidates =
        [
            .. MemberLookup.Find(draft.GetSemanticModel(tree), access.Expression, position, cancellationToken)
                .GroupBy(member => member.Name, (name, members) => (Name: name, Kind: members.Select(Kind).Max(StringComparer.Ordinal)!))
                .Where(member => member.Name.Contains(typed, StringComparison.OrdinalIgnoreCase))
                .OrderByDescending(member => member.Name.StartsWith(typed, StringComparison.Ordinal))
                .ThenByDescending(member => member.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                .ThenBy(member => member.Name, StringComparer.OrdinalIgnoreCase)
                .Take(CompletionFinder.Most)
                .Select(member => new CompletionCandidate(member.Name, member.Kind)),
        ];

        // Where no name begins as typed, the editor services find others, by capital letters or with a slip corrected.
        return candidates.Length > 0 && candidates[0].Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase)
            ? new(position - typed.Length, position, candidates)
            : null;
    }

    // The cursor stands at the end of the dot or of the name behind it, or there is more to it than a member's name.
    private static MemberAccessExpressionSyntax? Access(SyntaxToken before, int position) =>
        before.Span.End == position
        && before.Parent is { } parent
        && (before.IsKind(SyntaxKind.DotToken) ? parent : before.IsKind(SyntaxKind.IdentifierToken) ? parent.Parent : null)
            is MemberAccessExpressionSyntax access
        && (access.OperatorToken == before || access.Name.Identifier == before)
            ? access
            : null;

    private static string Kind(ISymbol member) => member switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Struct } => "structure",
        INamedTypeSymbol { TypeKind: TypeKind.Interface } => "interface",
        INamedTypeSymbol { TypeKind: TypeKind.Enum } => "enum",
        INamedTypeSymbol { TypeKind: TypeKind.Delegate } => "delegate",
        INamedTypeSymbol => "class",
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => "enummember",
        IFieldSymbol { IsConst: true } => "constant",
        IFieldSymbol => "field",
        IMethodSymbol { IsExtensionMethod: true } => "extensionmethod",
        IMethodSymbol => "method",
        IPropertySymbol => "property",
        IEventSymbol => "event",
        _ => "text",
    };
}
