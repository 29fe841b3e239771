using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncCourse.Engine.Language;

/// <summary>Suggests names of parameters where an argument begins, each with a colon, for named arguments.</summary>
internal static class ArgumentNames
{
    /// <summary>
    /// Finds the parameters of all overloads that have the parameters named so far, except for those named already.
    /// </summary>
    /// <param name="place">The place of the cursor.</param>
    /// <param name="model">The semantic model of the draft.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The suggestions; none if no argument begins at the place.</returns>
    public static IEnumerable<Suggestion> Find(CursorPlace place, SemanticModel model, CancellationToken cancellationToken)
    {
        if (place.Left.Parent is not BaseArgumentListSyntax { Parent: ExpressionSyntax call } list)
        {
            return [];
        }

        string[] given =
        [
            .. list.Arguments.Where(argument => argument.Span.End <= place.Cursor)
                .Select(argument => argument.NameColon?.Name.Identifier.ValueText)
                .OfType<string>(),
        ];
        return Overloads(call, model, place.Scope, cancellationToken)
            .Select(Names)
            .Where(names => given.All(names.Contains))
            .SelectMany(names => names)
            .Except(given)
            .Select(name => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name)
            .Select(name => new Suggestion(name + ":", "parameter", name, name));
    }

    private static IEnumerable<ISymbol> Overloads(
        ExpressionSyntax call, SemanticModel model, int position, CancellationToken cancellationToken) => call switch
        {
            InvocationExpressionSyntax { Expression: var called } =>
                model.GetMemberGroup(called, cancellationToken).OfType<IMethodSymbol>().ToArray() is { Length: > 0 } methods
                    ? methods.Where(method => model.IsAccessible(position, method))
                    : model.GetTypeInfo(called, cancellationToken).Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke }
                        ? [invoke]
                        : [],
            BaseObjectCreationExpressionSyntax when model.GetTypeInfo(call, cancellationToken).Type
                is INamedTypeSymbol { TypeKind: not TypeKind.Delegate } type =>
                type.InstanceConstructors.Where(it => model.IsAccessible(position, it)),
            ElementAccessExpressionSyntax access when model.GetTypeInfo(access.Expression, cancellationToken).Type is { } type =>
                model.LookupSymbols(position, type, WellKnownMemberNames.Indexer).OfType<IPropertySymbol>(),
            _ => [],
        };

    private static string[] Names(ISymbol overload) => overload switch
    {
        IMethodSymbol method => [.. method.Parameters.Select(parameter => parameter.Name)],
        IPropertySymbol indexer => [.. indexer.Parameters.Select(parameter => parameter.Name)],
        _ => [],
    };
}
