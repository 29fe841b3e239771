using Microsoft.CodeAnalysis;

namespace AsyncCourse.Engine.Language;

/// <summary>
/// Completes a name that stands by itself: at the beginning of a statement, or where a value is wanted. The place decides what
/// else fits there: keywords, the names of a call's parameters, values that the wanted type holds.
/// </summary>
internal static class NameCompletion
{
    // Where a declaration could begin, so could that of a generic method.
    private static readonly Suggestion TypeParameter = new("T", "typeparameter");

    /// <summary>Finds the names in scope, and what else may stand here.</summary>
    /// <param name="model">The draft's.</param>
    /// <param name="place">The place.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null where it takes more than the compiler to know them.</returns>
    public static IEnumerable<Suggestion>? Find(SemanticModel model, CursorPlace place, CancellationToken cancellationToken)
    {
        if (PlaceKeywords.Find(place) is not { } keywords)
        {
            return null;
        }

        var types = place.BeginsStatement ? [] : new WantedTypes(model, cancellationToken).At(place);
        return types is null ? null :
        [
            .. SymbolCandidate.Of(InScope(model, place), place.Typed, model),
            .. place.BeginsStatement ? [TypeParameter] : Array.Empty<Suggestion>(),
            .. keywords.Select(keyword => new Suggestion(keyword, "keyword")),
            .. ArgumentNames.Find(place, model, cancellationToken),
            .. WantedMembers.Find(types, place, model),
        ];
    }

    private static IEnumerable<ISymbol> InScope(SemanticModel model, CursorPlace place) => model.LookupSymbols(place.Scope)
        .Where(symbol => place.BeginsCellStatement || symbol is not IMethodSymbol { IsExtensionMethod: true });
}
