using Microsoft.CodeAnalysis;

namespace AsyncCourse.Engine.Language;

/// <summary>
/// Completes a name that stands alone: at the start of a statement, or where a value is expected. What else fits depends on the
/// place: keywords, the names of a call's parameters, members of the expected type that hold such a value.
/// </summary>
internal static class NameCompletion
{
    // Where a declaration could begin, so could that of a generic method.
    private static readonly Suggestion TypeParameter = new("T", "typeparameter");

    /// <summary>Finds the names in scope, and whatever else is valid at the cursor.</summary>
    /// <param name="model">The semantic model of the draft.</param>
    /// <param name="place">Where the cursor is.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The names; null if the compiler alone can't tell them.</returns>
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
