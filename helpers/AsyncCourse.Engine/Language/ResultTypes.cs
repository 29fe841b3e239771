using Microsoft.CodeAnalysis;

namespace AsyncCourse.Engine.Language;

/// <summary>Reads from the type that a call should have what a generic method's type parameters stand for.</summary>
internal static class ResultTypes
{
    /// <summary>Fills in the type parameters that the result tells.</summary>
    /// <param name="method">The method.</param>
    /// <param name="results">The types that its result should have. The one that tells most counts.</param>
    /// <returns>The method as it was if the result tells nothing.</returns>
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
            : open.ConstructedFrom.Construct([.. open.ConstructedFrom.TypeParameters.Select(it => told.GetValueOrDefault(it, it))]);
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
