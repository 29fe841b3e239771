using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncCourse.Engine.Language;

/// <summary>Completes a member behind a value or a type and a dot.</summary>
internal static class MemberCompletion
{
    /// <summary>Finds the members that an editor offers.</summary>
    /// <param name="model">The draft's.</param>
    /// <param name="before">The token that ends at the cursor: the dot, or the name behind it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null where it takes more than the compiler to know them.</returns>
    public static IEnumerable<Suggestion>? Find(SemanticModel model, SyntaxToken before, CancellationToken cancellationToken) =>
        Left(before) is { } expression
            ? SymbolCandidate.Of(MemberLookup.Find(model, expression, before.Span.End, cancellationToken), Typed(before), model)
            : null;

    private static string Typed(SyntaxToken before) => before.IsKind(SyntaxKind.DotToken) ? "" : before.Text;

    private static ExpressionSyntax? Left(SyntaxToken before) =>
        (before.IsKind(SyntaxKind.DotToken) ? before.Parent : before.Parent?.Parent) switch
        {
            MemberAccessExpressionSyntax access when access.OperatorToken == before || access.Name == before.Parent => access.Expression,
            MemberBindingExpressionSyntax binding when binding.OperatorToken == before || binding.Name == before.Parent =>
                binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(
                    access => access.WhenNotNull.Span.Contains(binding.Span))?.Expression,
            _ => null,
        };
}
