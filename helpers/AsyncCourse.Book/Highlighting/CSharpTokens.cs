using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncCourse.Book.Highlighting;

/// <summary>Maps tokens to classes of the style sheet: k(eyword), s(tring), n(umber), t(ype), f(unction).</summary>
internal static class CSharpTokens
{
    /// <summary>The class of a token; null if the token has no colour of its own.</summary>
    /// <param name="token">A token of a parsed cell.</param>
    public static string? ClassOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => "n",
        SyntaxKind.CharacterLiteralToken => "s",
        SyntaxKind.IdentifierToken => ClassOfName(token),
        var kind when IsText(kind) => "s",
        _ when token.IsKeyword() || token.IsContextualKeyword() => "k",
        _ => null,
    };

    private static bool IsText(SyntaxKind kind) => kind
        is SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
        or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken
        or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken
        or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringEndToken
        or SyntaxKind.InterpolatedRawStringEndToken;

    private static string? ClassOfName(SyntaxToken token) => token.Parent switch
    {
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or TypeParameterSyntax or ConstructorDeclarationSyntax => "t",
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => "f",
        SimpleNameSyntax name => ClassOfUse(name),
        _ => null,
    };

    private static string? ClassOfUse(SimpleNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax call when call.Expression == name => name.Identifier.Text == "nameof" ? "k" : "f",
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member
            when member.Name == name && call.Expression == member => "f",
        MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax } => "f",
        // The parser doesn't know that `Task` in `Task.Delay` is a type. By convention, a capital letter means a type.
        MemberAccessExpressionSyntax member when member.Expression == name && char.IsUpper(name.Identifier.Text[0]) => "t",
        _ when IsTypePosition(name) => name.Identifier.Text is "var" or "dynamic" or "nint" or "nuint" ? "k" : "t",
        _ => null,
    };

    private static bool IsTypePosition(SimpleNameSyntax name)
    {
        SyntaxNode at = name;
        while (at.Parent is QualifiedNameSyntax qualified && qualified.Right == at
            || at.Parent is NullableTypeSyntax or ArrayTypeSyntax or RefTypeSyntax)
        {
            at = at.Parent;
        }

        return at.Parent switch
        {
            TypeArgumentListSyntax or BaseTypeSyntax or TypeConstraintSyntax or AttributeSyntax or TupleElementSyntax => true,
            VariableDeclarationSyntax declared => declared.Type == at,
            ParameterSyntax parameter => parameter.Type == at,
            BaseMethodDeclarationSyntax method => method is MethodDeclarationSyntax { ReturnType: var type } && type == at,
            LocalFunctionStatementSyntax function => function.ReturnType == at,
            BasePropertyDeclarationSyntax property => property.Type == at,
            DelegateDeclarationSyntax made => made.ReturnType == at,
            ObjectCreationExpressionSyntax made => made.Type == at,
            CatchDeclarationSyntax caught => caught.Type == at,
            ForEachStatementSyntax loop => loop.Type == at,
            CastExpressionSyntax cast => cast.Type == at,
            TypeOfExpressionSyntax or DefaultExpressionSyntax or DeclarationPatternSyntax or RecursivePatternSyntax => true,
            DeclarationExpressionSyntax declared => declared.Type == at,
            BinaryExpressionSyntax test =>
                test.Right == at && test.OperatorToken.Kind() is SyntaxKind.AsKeyword or SyntaxKind.IsKeyword,
            _ => false,
        };
    }
}
