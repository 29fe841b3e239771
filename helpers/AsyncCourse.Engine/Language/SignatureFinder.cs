using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncCourse.Engine.Language;

/// <summary>Finds the overloads of the call whose arguments the cursor stands in.</summary>
internal static class SignatureFinder
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddParameterOptions(SymbolDisplayParameterOptions.IncludeDefaultValue);

    public static async Task<string?> FindAsync(Document document, int position, CancellationToken cancellationToken)
    {
        if (position == 0 || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        var call = root.FindToken(position - 1).Parent?.AncestorsAndSelf()
            .OfType<BaseArgumentListSyntax>()
            .FirstOrDefault(arguments => arguments.SpanStart < position
                && arguments.GetLastToken(includeZeroWidth: true) is var close
                && (close.IsMissing || position <= close.SpanStart))
            ?.Parent;
        SyntaxNode? called = call switch
        {
            InvocationExpressionSyntax invocation => invocation.Expression,
            BaseObjectCreationExpressionSyntax creation => creation,
            _ => null,
        };
        if (called is null || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var overloads = called is BaseObjectCreationExpressionSyntax
            ? (model.GetTypeInfo(called, cancellationToken).Type as INamedTypeSymbol)?.InstanceConstructors.Cast<ISymbol>()
            : model.GetMemberGroup(called, cancellationToken).Cast<ISymbol>();
        var lines = (overloads ?? [])
            .Where(symbol => symbol.DeclaredAccessibility == Accessibility.Public
                || symbol.Locations.Any(place => place.IsInSource))
            .Select(symbol => symbol.ToMinimalDisplayString(model, position, Format))
            .Distinct();
        var text = string.Join("\n", lines);
        return text.Length == 0 ? null : text;
    }
}
