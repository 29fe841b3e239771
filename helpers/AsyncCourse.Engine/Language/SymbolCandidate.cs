using System.ComponentModel;
using Microsoft.CodeAnalysis;

namespace AsyncCourse.Engine.Language;

/// <summary>A symbol as an editor offers it.</summary>
internal static class SymbolCandidate
{
    /// <summary>
    /// The candidates for those symbols that their authors don't hide from editors. Of symbols with the same name, the one
    /// without type parameters comes first.
    /// </summary>
    /// <param name="symbols">The symbols that fit at the cursor.</param>
    /// <param name="typed">
    /// The text that their names must contain. Other symbols are skipped first, because reading attributes takes time.
    /// </param>
    /// <param name="model">The semantic model of the draft.</param>
    public static IEnumerable<Suggestion> Of(IEnumerable<ISymbol> symbols, string typed, SemanticModel model) => symbols
        .Where(symbol => symbol.Name.Contains(typed, StringComparison.OrdinalIgnoreCase))
        .Where(symbol => IsOffered(symbol, model.Compilation))
        .OrderBy(symbol => symbol is INamedTypeSymbol { Arity: > 0 })
        .Select(symbol => new Suggestion(symbol.Name, Kind(symbol)));

    /// <summary>Whether the symbol's author lets editors show it.</summary>
    /// <param name="symbol">The symbol.</param>
    public static bool IsShown(ISymbol symbol) =>
        symbol.Locations.Any(place => place.IsInSource) || !symbol.GetAttributes().Any(Hides);

    private static bool IsOffered(ISymbol symbol, Microsoft.CodeAnalysis.Compilation draft) => symbol switch
    {
        INamespaceSymbol known => HasTypeFor(draft, known),
        { CanBeReferencedByName: false } or ITypeSymbol { SpecialType: SpecialType.System_Void } => false,
        _ => IsShown(symbol),
    };

    private static bool HasTypeFor(Microsoft.CodeAnalysis.Compilation draft, INamespaceSymbol known) =>
        known.GetTypeMembers().Any(type => draft.IsSymbolAccessibleWithin(type, draft.Assembly))
        || known.GetNamespaceMembers().Any(inner => HasTypeFor(draft, inner));

    /// <summary>What it is, as in <see cref="CompletionCandidate"/>.</summary>
    /// <param name="symbol">The symbol.</param>
    public static string Kind(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol => "namespace",
        INamedTypeSymbol { TypeKind: TypeKind.Struct } => "structure",
        INamedTypeSymbol { TypeKind: TypeKind.Interface } => "interface",
        INamedTypeSymbol { TypeKind: TypeKind.Enum } => "enum",
        INamedTypeSymbol { TypeKind: TypeKind.Delegate } => "delegate",
        INamedTypeSymbol => "class",
        ITypeParameterSymbol => "typeparameter",
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => "enummember",
        IFieldSymbol { IsConst: true } => "constant",
        IFieldSymbol => "field",
        IMethodSymbol { IsExtensionMethod: true } => "extensionmethod",
        IMethodSymbol => "method",
        IPropertySymbol => "property",
        IEventSymbol => "event",
        IParameterSymbol => "parameter",
        ILocalSymbol => "local",
        IRangeVariableSymbol => "rangevariable",
        _ => "text",
    };

    private static bool Hides(AttributeData attribute) =>
        attribute.AttributeClass?.Name == nameof(EditorBrowsableAttribute)
        && attribute.ConstructorArguments is [{ Value: (int)EditorBrowsableState.Never }];
}
