using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncCourse.Engine.Language;

/// <summary>Finds the types that a value should have to fit its place in the draft.</summary>
/// <param name="model">The semantic model of the draft.</param>
/// <param name="cancellationToken">Cancels the work.</param>
internal sealed class WantedTypes(SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>Finds the types that fit at the cursor.</summary>
    /// <param name="place">The place of the cursor, where a value is expected.</param>
    /// <returns>The types, none if any type fits; null if only the editor services can tell.</returns>
    public IReadOnlyList<ITypeSymbol>? At(CursorPlace place) => place.Left.Parent switch
    {
        BaseArgumentListSyntax { Parent: ExpressionSyntax call } list => OfNext(call, list, place.Left),
        NameColonSyntax { Parent: ArgumentSyntax argument } => OfArgument(argument),
        EqualsValueClauseSyntax clause => OfInitializer(clause),
        AssignmentExpressionSyntax assignment => OfOther(assignment.Left),
        BinaryExpressionSyntax binary => OfOperand(binary, binary.Left),
        LambdaExpressionSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax => OfResult(place.Left.Parent),
        AwaitExpressionSyntax awaiting => OfAwaited(awaiting),
        ArgumentSyntax or IfStatementSyntax or WhileStatementSyntax or PrefixUnaryExpressionSyntax or ForEachStatementSyntax
            or InterpolationSyntax => [],
        _ => null,
    };

    /// <summary>Finds the types that fit where an expression stands.</summary>
    /// <param name="expression">An expression of the draft.</param>
    /// <returns>The types, none if any type fits; null if only the editor services can tell.</returns>
    public IReadOnlyList<ITypeSymbol>? Of(ExpressionSyntax expression) => expression.Parent switch
    {
        ParenthesizedExpressionSyntax or ConditionalAccessExpressionSyntax => Of((ExpressionSyntax)expression.Parent),
        ExpressionStatementSyntax => [Special(SpecialType.System_Void)],
        ArgumentSyntax argument => OfArgument(argument),
        EqualsValueClauseSyntax clause => OfInitializer(clause),
        AssignmentExpressionSyntax assignment when assignment.Right == expression => OfOther(assignment.Left),
        BinaryExpressionSyntax binary => OfOperand(binary, binary.Right == expression ? binary.Left : binary.Right),
        LambdaExpressionSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax => OfResult(expression.Parent),
        AwaitExpressionSyntax awaiting => OfAwaited(awaiting),
        IfStatementSyntax or WhileStatementSyntax
            or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } =>
            [Special(SpecialType.System_Boolean)],
        ForEachStatementSyntax { AwaitKeyword.RawKind: 0 } loop => OfLoop(loop),
        InterpolationSyntax => [],
        _ => null,
    };

    private ArgumentTypes Arguments => new(model, this, cancellationToken);

    // After a named argument, the next one is usually named too, and its name decides what fits.
    private IReadOnlyList<ITypeSymbol>? OfNext(ExpressionSyntax call, BaseArgumentListSyntax list, SyntaxToken left) =>
        list.Arguments.Any(argument => argument.NameColon is not null && argument.SpanStart < left.SpanStart)
            ? []
            : Arguments.At(call, list.Arguments.Count(argument => argument.Span.End <= left.SpanStart), null);

    private IReadOnlyList<ITypeSymbol>? OfArgument(ArgumentSyntax argument) =>
        argument.Parent is BaseArgumentListSyntax { Parent: ExpressionSyntax call } list
            ? Arguments.At(call, list.Arguments.IndexOf(argument), argument)
            : null;

    private IReadOnlyList<ITypeSymbol>? OfInitializer(EqualsValueClauseSyntax clause) => clause.Parent switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } => [],
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: not RefTypeSyntax and var type } } => OfOther(type),
        _ => null,
    };

    private IReadOnlyList<ITypeSymbol> OfOther(ExpressionSyntax other) =>
        model.GetTypeInfo(other, cancellationToken).Type is { TypeKind: not TypeKind.Error } type ? [type] : [];

    private IReadOnlyList<ITypeSymbol>? OfOperand(BinaryExpressionSyntax binary, ExpressionSyntax other)
    {
        if (binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression)
        {
            return [Special(SpecialType.System_Boolean)];
        }

        return OfOther(other) is [var type] ? type.TypeKind == TypeKind.Delegate ? [] : [type] : null;
    }

    private ITypeSymbol[]? OfResult(SyntaxNode place) => place.AncestorsAndSelf().FirstOrDefault(IsFunction) switch
    {
        LambdaExpressionSyntax lambda => Of(lambda) switch
        {
            null => null,
            // If several delegate types fit, the first one decides.
            [INamedTypeSymbol { DelegateInvokeMethod.ReturnType: var type }, ..] =>
                OfFunction(type, lambda.AsyncKeyword != default),
            _ => [],
        },
        GlobalStatementSyntax => [],
        { } function when model.GetDeclaredSymbol(function, cancellationToken) is IMethodSymbol method =>
            OfFunction(method.ReturnType, method.IsAsync),
        _ => null,
    };

    private static bool IsFunction(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax
            or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax or GlobalStatementSyntax;

    private ITypeSymbol[] OfFunction(ITypeSymbol type, bool isAsync) =>
        !isAsync ? [type]
        : type is INamedTypeSymbol { TypeArguments: [var result] } ? [result]
        : [Special(SpecialType.System_Void)];

    private IReadOnlyList<ITypeSymbol>? OfAwaited(AwaitExpressionSyntax awaiting)
    {
        if (Known(typeof(Task)) is not { } task || Known(typeof(Task<>)) is not { } generic)
        {
            return [];
        }

        return Of(awaiting) switch
        {
            null => null,
            [] => [task],
            var results => [.. results.Select(it => it.SpecialType == SpecialType.System_Void ? task : generic.Construct(it))],
        };
    }

    private IReadOnlyList<ITypeSymbol> OfLoop(ForEachStatementSyntax loop)
    {
        var sequence = Special(SpecialType.System_Collections_Generic_IEnumerable_T);
        return OfOther(loop.Type) is [var element]
            ? [sequence.Construct(element)]
            : [sequence.Construct(Special(SpecialType.System_Object)), Special(SpecialType.System_Collections_IEnumerable)];
    }

    private INamedTypeSymbol Special(SpecialType type) => model.Compilation.GetSpecialType(type);

    private INamedTypeSymbol? Known(Type type) => model.Compilation.GetTypeByMetadataName(type.FullName!);
}
