using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncCourse.Engine.Language;

/// <summary>Finds the types that an argument of a call may have.</summary>
/// <param name="model">The semantic model of the draft.</param>
/// <param name="surroundings">Finds the types that the call's own value should have.</param>
/// <param name="cancellationToken">Cancels the work.</param>
internal sealed class ArgumentTypes(SemanticModel model, WantedTypes surroundings, CancellationToken cancellationToken)
{
    /// <summary>Finds the type of the argument's parameter in each overload that fits.</summary>
    /// <param name="call">The method call, object creation or indexer access.</param>
    /// <param name="index">The argument's index, from 0.</param>
    /// <param name="argument">The argument; null if it isn't written yet.</param>
    /// <returns>The types, none if no parameter is found; null if only the editor services can tell.</returns>
    public IReadOnlyList<ITypeSymbol>? At(ExpressionSyntax call, int index, ArgumentSyntax? argument) => call switch
    {
        InvocationExpressionSyntax invocation => OfMethods(invocation, index, argument),
        BaseObjectCreationExpressionSyntax => model.GetTypeInfo(call, cancellationToken).Type switch
        {
            INamedTypeSymbol { TypeKind: TypeKind.Delegate } created => [created],
            INamedTypeSymbol created => OfOverloads(created.InstanceConstructors, index, argument),
            _ => [],
        },
        ElementAccessExpressionSyntax access => OfIndexers(access, index, argument),
        _ => null,
    };

    private IReadOnlyList<ITypeSymbol>? OfMethods(InvocationExpressionSyntax call, int index, ArgumentSyntax? argument)
    {
        if (surroundings.Of(call) is not { } results)
        {
            return null;
        }

        IMethodSymbol[] methods = [.. Methods(call, argument).Select(method => ResultTypes.Apply(method, results))];

        if (call.Expression is MemberAccessExpressionSyntax { Expression: var value }
            && methods.Any(method =>
                method is { Name: nameof(Enum.HasFlag), ContainingType.SpecialType: SpecialType.System_Enum }))
        {
            return model.GetTypeInfo(value, cancellationToken).Type is { } type ? [type] : null;
        }

        IMethodSymbol[] fitting =
        [
            .. methods.Where(method =>
                results.Any(type => model.Compilation.ClassifyConversion(method.ReturnType, type).IsImplicit)),
        ];
        return OfOverloads(fitting.Length > 0 ? fitting : methods, index, argument);
    }

    // While no argument is written, the call binds to an overload that needs none, though the writer may mean another.
    private IEnumerable<IMethodSymbol> Methods(InvocationExpressionSyntax call, ArgumentSyntax? argument)
    {
        var info = model.GetSymbolInfo(call, cancellationToken);
        var called = info.Symbol is null ? info.CandidateSymbols : [info.Symbol];
        var all = info.Symbol is null
            || (argument is null && info.Symbol is IMethodSymbol one && one.Parameters.All(it => it.IsOptional || it.IsParams));
        return called.Concat(all ? model.GetMemberGroup(call.Expression, cancellationToken) : [])
            .OfType<IMethodSymbol>()
            .Distinct<IMethodSymbol>(SymbolEqualityComparer.Default);
    }

    private IReadOnlyList<ITypeSymbol> OfIndexers(ElementAccessExpressionSyntax access, int index, ArgumentSyntax? argument)
    {
        var indexers = (model.GetTypeInfo(access.Expression, cancellationToken).Type as INamedTypeSymbol)?.GetMembers()
            .OfType<IPropertySymbol>()
            .Where(it => it.IsIndexer && it.Parameters.Length > index)
            .ToArray();
        return indexers is null or []
            ? [model.Compilation.GetSpecialType(SpecialType.System_Int32)]
            : OfOverloads(indexers, index, argument);
    }

    private static IReadOnlyList<ITypeSymbol> OfOverloads(IEnumerable<ISymbol> overloads, int index, ArgumentSyntax? argument)
    {
        if (argument?.NameColon?.Name.Identifier.ValueText is { } name)
        {
            return [.. overloads.SelectMany(it => Parameters(it)).Where(it => it.Name == name).Select(TypeOf)];
        }

        var passed = argument?.RefKindKeyword.Kind() switch
        {
            SyntaxKind.RefKeyword => RefKind.Ref,
            SyntaxKind.OutKeyword => RefKind.Out,
            SyntaxKind.InKeyword => RefKind.In,
            _ => RefKind.None,
        };
        IParameterSymbol[] parameters =
        [
            .. overloads.Select(it => Parameters(it).ElementAtOrDefault(index)).OfType<IParameterSymbol>(),
        ];
        IParameterSymbol[] fitting = [.. parameters.Where(it => it.RefKind == passed)];
        return [.. (fitting.Length > 0 ? fitting : parameters).Select(TypeOf)];
    }

    private static ImmutableArray<IParameterSymbol> Parameters(ISymbol overload) => overload switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol indexer => indexer.Parameters,
        _ => [],
    };

    private static ITypeSymbol TypeOf(IParameterSymbol parameter) =>
        parameter is { IsParams: true, Type: IArrayTypeSymbol { ElementType: var element } } ? element : parameter.Type;
}
