using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncCourse.Engine.Language;

/// <summary>What could be named behind an expression and a dot.</summary>
internal static class MemberLookup
{
    /// <summary>The members that an editor offers. Also empty if the compiler alone can't tell them.</summary>
    /// <param name="model">The semantic model of the draft.</param>
    /// <param name="expression">The expression before the dot.</param>
    /// <param name="position">The cursor, in UTF-16 characters from the cell's start.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static IEnumerable<ISymbol> Find(
        SemanticModel model, ExpressionSyntax expression, int position, CancellationToken cancellationToken)
    {
        if (IsInNameOf(expression))
        {
            return [];
        }

        var info = model.GetSymbolInfo(expression, cancellationToken);
        if (info.Symbol is null && info.CandidateSymbols.Length > 0)
        {
            return [];
        }

        if (info.Symbol is INamedTypeSymbol named)
        {
            return IsPlain(named) ? OfType(model, named, position) : [];
        }

        return info.Symbol is not INamespaceOrTypeSymbol
            && model.GetTypeInfo(expression, cancellationToken).Type is { } type
            && IsPlain(type)
            && !MayBeTypeToo(expression, type)
                ? OfValue(model, Present(expression, type), position)
                : [];
    }

    private static IEnumerable<ISymbol> OfValue(SemanticModel model, ITypeSymbol type, int position) =>
        model.LookupSymbols(position, type, includeReducedExtensionMethods: true)
            .Where(member => !member.IsStatic && member is not ITypeSymbol)
            .Where(member => member is not IFieldSymbol { CorrespondingTupleField: not null } element || IsNameOf(element, type));

    // An element of a tuple that has a name isn't offered as Item1 too.
    private static bool IsNameOf(IFieldSymbol element, ITypeSymbol tuple) =>
        tuple is INamedTypeSymbol { IsTupleType: true, TupleElements: var names }
        && names.Contains(element, SymbolEqualityComparer.Default);

    // An enum inherits a dozen static methods that nobody expects after its name.
    private static IEnumerable<ISymbol> OfType(SemanticModel model, INamedTypeSymbol type, int position) =>
        model.LookupSymbols(position, type)
            .Where(member => member.IsStatic || member is INamedTypeSymbol)
            .Where(member => type.TypeKind != TypeKind.Enum
                || type.Equals(member.ContainingType, SymbolEqualityComparer.Default));

    private static bool IsPlain(ITypeSymbol type) =>
        type is { IsRefLikeType: false, SpecialType: not SpecialType.System_Void }
        && type.TypeKind is not (TypeKind.Error or TypeKind.Dynamic or TypeKind.Pointer or TypeKind.FunctionPointer);

    // Behind `?.` stands the value that a nullable one holds.
    private static ITypeSymbol Present(ExpressionSyntax expression, ITypeSymbol type) =>
        expression.Parent is ConditionalAccessExpressionSyntax
        && type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var held] }
            ? held
            : type;

    // `Color Color;`: after this name, the members of both the variable and the type fit. The editor services know both.
    private static bool MayBeTypeToo(ExpressionSyntax expression, ITypeSymbol type) =>
        expression is IdentifierNameSyntax name && name.Identifier.Text == type.Name;

    private static bool IsInNameOf(ExpressionSyntax expression) => expression.Ancestors().OfType<InvocationExpressionSyntax>()
        .Any(call => call.Expression is IdentifierNameSyntax { Identifier.Text: "nameof" });
}
