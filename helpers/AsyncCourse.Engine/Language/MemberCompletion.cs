using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncCourse.Engine.Language;

/// <summary>Completes a member behind a value or a type and a dot.</summary>
internal static class MemberCompletion
{
    /// <summary>Finds the members that an editor offers.</summary>
    /// <param name="model">The semantic model of the draft.</param>
    /// <param name="before">The token that ends at the cursor: the dot, or the name after it.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The members; null if the compiler alone can't tell them.</returns>
    public static IEnumerable<Suggestion>? Find(SemanticModel model, SyntaxToken before, CancellationToken cancellationToken) =>
        Left(before) is { } expression
            ? SymbolCandidate.Of(MemberLookup.Find(model, expression, before.Span.End, cancellationToken), Typed(before), model)
            : null;

    private static string Typed(SyntaxToken before) => before.IsKind(SyntaxKind.DotToken) ? "" : before.Text;

    private static ExpressionSyntax? Left(SyntaxToken before) =>
        (before.IsKind(SyntaxKind.DotToken) ? before.Parent : before.Parent?.Parent) switch
        {
            MemberAccessExpressionSyntax access when access.OperatorToken == before || access.Name == before.Parent =>
                access.Expression,
            MemberBindingExpressionSyntax binding when binding.OperatorToken == before || binding.Name == before.Parent =>
                binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(
                    access => access.WhenNotNull.Span.Contains(binding.Span))?.Expression,
            _ => null,
        };
}
