using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncCourse.Engine.Language;

/// <summary>What could be named behind an expression and a dot.</summary>
internal static class MemberLookup
{
    /// <summary>The members that an editor offers; none also where it takes more than the compiler to know them.</summary>
    /// <param name="model">The draft's.</param>
    /// <param name="expression">What stands before the dot.</param>
    /// <param name="position">The cursor.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static IEnumerable<ISymbol> Find(
        SemanticModel model, ExpressionSyntax expression, int position, CancellationToken cancellationToken)
    {
        if (IsInNameOf(expression)) return [];
        var info = model.GetSymbolInfo(expression, cancellationToken);
        if (info.Symbol is null && info.CandidateSymbols.Length > 0) return [];
        if (info.Symbol is INamedTypeSymbol named) return IsPlain(named) ? OfType(model, named, position) : [];

        return info.Symbol is not INamespaceOrTypeSymbol
            && model.GetTypeInfo(expression, cancellationToken).Type is { } type
            && IsPlain(type)
            && !MayBeTypeToo(expression, type)
                ? OfValue(model, type, position)
                : [];
    }

    private static IEnumerable<ISymbol> OfValue(SemanticModel model, ITypeSymbol type, int position) =>
        model.LookupSymbols(position, type, includeReducedExtensionMethods: true)
            .Where(member => !member.IsStatic && member is not ITypeSymbol && IsOffered(member));

    // An enumeration inherits a dozen static methods that nobody looks for behind its name.
    private static IEnumerable<ISymbol> OfType(SemanticModel model, INamedTypeSymbol type, int position) =>
        model.LookupSymbols(position, type)
            .Where(member => (member.IsStatic || member is INamedTypeSymbol) && IsOffered(member))
            .Where(member => type.TypeKind != TypeKind.Enum || type.Equals(member.ContainingType, SymbolEqualityComparer.Default));

    private static bool IsPlain(ITypeSymbol type) =>
        type is { IsRefLikeType: false, IsTupleType: false, SpecialType: not SpecialType.System_Void }
        && type.TypeKind is not (TypeKind.Error or TypeKind.Dynamic or TypeKind.Pointer or TypeKind.FunctionPointer);

    // `Color Color;`: behind the name stand the variable's members and the type's.
    private static bool MayBeTypeToo(ExpressionSyntax expression, ITypeSymbol type) =>
        expression is IdentifierNameSyntax name && name.Identifier.Text == type.Name;

    private static bool IsInNameOf(ExpressionSyntax expression) => expression.Ancestors().OfType<InvocationExpressionSyntax>()
        .Any(call => call.Expression is IdentifierNameSyntax { Identifier.Text: "nameof" });

    private static bool IsOffered(ISymbol member) =>
        member.CanBeReferencedByName && (member.Locations.Any(place => place.IsInSource) || !member.GetAttributes().Any(Hides));

    private static bool Hides(AttributeData attribute) =>
        attribute.AttributeClass?.Name == nameof(System.ComponentModel.EditorBrowsableAttribute)
        && attribute.ConstructorArguments is [{ Value: (int)System.ComponentModel.EditorBrowsableState.Never }];
}
