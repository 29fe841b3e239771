using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncCourse.Engine.Language;

/// <summary>Completes what stands behind a namespace and a dot, and the namespaces behind <c>using</c>.</summary>
internal static class NamespaceCompletion
{
    /// <summary>Finds the types and namespaces that can follow.</summary>
    /// <param name="model">The semantic model of the draft.</param>
    /// <param name="before">The token that ends at the cursor.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The candidates; null if there is no namespace before the dot.</returns>
    public static IEnumerable<Suggestion>? Find(SemanticModel model, SyntaxToken before, CancellationToken cancellationToken)
    {
        if (Left(before) is not { } left || model.GetSymbolInfo(left, cancellationToken).Symbol is not INamespaceSymbol known)
        {
            return null;
        }

        var directive = left.FirstAncestorOrSelf<UsingDirectiveSyntax>();
        var typed = before.IsKind(SyntaxKind.DotToken) ? "" : before.Text;
        return SymbolCandidate.Of(model.LookupSymbols(before.SpanStart, known).Where(it => Fits(it, directive)), typed, model);
    }

    private static ExpressionSyntax? Left(SyntaxToken before) =>
        (before.IsKind(SyntaxKind.DotToken) ? before.Parent : before.Parent?.Parent) switch
        {
            MemberAccessExpressionSyntax access when access.OperatorToken == before || access.Name == before.Parent =>
                access.Expression,
            QualifiedNameSyntax name when name.DotToken == before || name.Right == before.Parent => name.Left,
            _ => null,
        };

    private static bool Fits(ISymbol symbol, UsingDirectiveSyntax? directive) => directive switch
    {
        null or { Alias: not null } => true,
        { StaticKeyword.RawKind: 0 } => symbol is INamespaceSymbol,
        _ => symbol is not INamedTypeSymbol { TypeKind: TypeKind.Delegate },
    };
}
