using Microsoft.CodeAnalysis;

namespace AsyncCourse.Engine.Language;

/// <summary>
/// Suggests values that the wanted type itself declares: the members of an enum, and static fields and properties of that
/// type, such as <c>TimeSpan.Zero</c>.
/// </summary>
internal static class WantedMembers
{
    /// <summary>Finds the values that can be used at the place.</summary>
    /// <param name="types">The types that fit at the place.</param>
    /// <param name="place">The place of the cursor.</param>
    /// <param name="model">The semantic model of the draft.</param>
    public static IEnumerable<Suggestion> Find(IEnumerable<ITypeSymbol> types, CursorPlace place, SemanticModel model) => types
        .Select(Present)
        .Where(type => type.TypeKind is TypeKind.Enum or TypeKind.Struct or TypeKind.Class && SymbolCandidate.IsShown(type))
        .SelectMany(type => type.TypeKind == TypeKind.Enum
            ? OfEnum(type, Name(type, model, place.Scope))
            : OfHolder(type, Name(type, model, place.Scope), place, model));

    private static ITypeSymbol Present(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var held] }
            ? held
            : type;

    private static string Name(ITypeSymbol type, SemanticModel model, int position) =>
        type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToMinimalDisplayString(model, position);

    private static IEnumerable<Suggestion> OfEnum(ITypeSymbol type, string name) => type.GetMembers()
        .OfType<IFieldSymbol>()
        .Where(field => field.HasConstantValue)
        .OrderBy(field => field.ConstantValue is ulong big ? unchecked((long)big) : Convert.ToInt64(field.ConstantValue, null))
        .Select((field, index) => (Field: field, Sort: $"{type.Name}_{index + 1:0000}"))
        .Where(value => SymbolCandidate.IsShown(value.Field))
        .Select(value => Of(name, value.Field) with { Sort = value.Sort })
        .Prepend(new(name, SymbolCandidate.Kind(type), type.Name, type.Name));

    private static IEnumerable<Suggestion> OfHolder(ITypeSymbol type, string name, CursorPlace place, SemanticModel model) => type
        .GetMembers()
        .Where(member => member.IsStatic && member.CanBeReferencedByName)
        .Where(member => member switch
        {
            IFieldSymbol field => type.Equals(field.Type, SymbolEqualityComparer.Default),
            IPropertySymbol { IsIndexer: false } property => type.Equals(property.Type, SymbolEqualityComparer.Default),
            _ => false,
        })
        .Where(member => Of(name, member).Text.Contains(place.Typed, StringComparison.OrdinalIgnoreCase))
        .Where(member => SymbolCandidate.IsShown(member) && model.IsAccessible(place.Scope, member))
        .Select(member => Of(name, member));

    private static Suggestion Of(string type, ISymbol member) => new($"{type}.{member.Name}", SymbolCandidate.Kind(member));
}
