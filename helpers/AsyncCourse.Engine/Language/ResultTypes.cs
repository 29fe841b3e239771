using Microsoft.CodeAnalysis;

namespace AsyncCourse.Engine.Language;

/// <summary>Infers a generic method's type arguments from the type that its result should have.</summary>
internal static class ResultTypes
{
    /// <summary>Replaces the type parameters that can be inferred from the result.</summary>
    /// <param name="method">The method, generic or not.</param>
    /// <param name="results">
    /// The types that its result may have. The one from which most type parameters can be inferred is used.
    /// </param>
    /// <returns>
    /// The method with the type arguments that were inferred. If there are none: the method as it was, or its generic definition
    /// if the compiler couldn't infer all of its type arguments either.
    /// </returns>
    public static IMethodSymbol Apply(IMethodSymbol method, IReadOnlyList<ITypeSymbol> results)
    {
        if (method.TypeArguments.IsEmpty || method.ReturnsVoid)
        {
            return method;
        }

        var open = method.TypeArguments.Any(type => type.TypeKind == TypeKind.Error) ? method.ConstructedFrom : method;
        var told = results.Select(result => Match(open.ReturnType, result)).MaxBy(map => map.Count);
        return told is null or { Count: 0 }
            ? open
            : open.ConstructedFrom.Construct(
                [.. open.ConstructedFrom.TypeParameters.Select(it => told.GetValueOrDefault(it, it))]);
    }

    private static Dictionary<ITypeSymbol, ITypeSymbol> Match(ITypeSymbol declared, ITypeSymbol wanted)
    {
        var map = new Dictionary<ITypeSymbol, ITypeSymbol>(SymbolEqualityComparer.Default);
        Match(declared, wanted, map);
        return map;
    }

    private static void Match(ITypeSymbol declared, ITypeSymbol wanted, Dictionary<ITypeSymbol, ITypeSymbol> map)
    {
        switch (declared, wanted)
        {
            case (ITypeParameterSymbol, not ITypeParameterSymbol):
                map.TryAdd(declared, wanted);
                break;
            case (IArrayTypeSymbol { ElementType: var inner }, IArrayTypeSymbol { ElementType: var outer }):
                Match(inner, outer, map);
                break;
            case (INamedTypeSymbol { TypeArguments: var inner }, INamedTypeSymbol { TypeArguments: var outer })
                when inner.Length == outer.Length:
                for (var i = 0; i < inner.Length; i++)
                {
                    Match(inner[i], outer[i], map);
                }

                break;
        }
    }
}
