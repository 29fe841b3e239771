using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncCourse.Engine.Language;

/// <summary>Where in a draft a name could be written, or is being written.</summary>
/// <param name="Left">The token before the name.</param>
/// <param name="Name">The name so far; null if not a letter of it is written.</param>
/// <param name="Cursor">The cursor.</param>
internal sealed record CursorPlace(SyntaxToken Left, IdentifierNameSyntax? Name, int Cursor)
{
    /// <summary>The letters of the name so far.</summary>
    public string Typed => Name?.Identifier.Text ?? "";

    /// <summary>Where the name begins.</summary>
    public int Start => Name?.SpanStart ?? Cursor;

    /// <summary>Where to look up what is in scope: what stands at the draft's very end is outside of everything.</summary>
    public int Scope => (Name?.Identifier ?? Left).SpanStart;

    /// <summary>Whether a statement of the cell itself begins here, not one in braces.</summary>
    public bool BeginsCellStatement => BeginsStatement && Name?.Parent?.Parent is GlobalStatementSyntax;

    /// <summary>Whether a statement begins here: the cell's own, or one in braces.</summary>
    public bool BeginsStatement =>
        Name?.Parent is ExpressionStatementSyntax { Parent: GlobalStatementSyntax or BlockSyntax } statement
            ? statement.SpanStart == Start && (statement.Parent is GlobalStatementSyntax || IsInBraces)
            : IsInBraces && Name is null;

    /// <summary>Whether the place is no part of a type that the cell declares, nor of a static function: these see less.</summary>
    public bool IsInCell => !Around.Any(node => node is BaseTypeDeclarationSyntax or AttributeListSyntax || IsStatic(node));

    /// <summary>Whether a loop stands around it, in the same method or lambda expression.</summary>
    public bool IsInLoop => Around
        .TakeWhile(node => node is not (AnonymousFunctionExpressionSyntax or BaseMethodDeclarationSyntax))
        .Any(node => node is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax);

    private static bool IsStatic(SyntaxNode node) => (node switch
    {
        MemberDeclarationSyntax member => member.Modifiers,
        LocalFunctionStatementSyntax function => function.Modifiers,
        AnonymousFunctionExpressionSyntax function => function.Modifiers,
        _ => default,
    }).Any(SyntaxKind.StaticKeyword);

    private IEnumerable<SyntaxNode> Around => (Name ?? Left.Parent)?.AncestorsAndSelf() ?? [];

    private bool IsInBraces => Left.Parent switch
    {
        BlockSyntax block => Left == block.OpenBraceToken,
        ExpressionStatementSyntax { Parent: BlockSyntax } statement => Left == statement.SemicolonToken,
        LocalDeclarationStatementSyntax { Parent: BlockSyntax } statement => Left == statement.SemicolonToken,
        _ => false,
    };

    /// <summary>Finds the place.</summary>
    /// <param name="root">The draft's syntax.</param>
    /// <param name="cursor">The cursor.</param>
    /// <returns>Null inside a word, a text, a number or a comment, and at the very beginning.</returns>
    public static CursorPlace? Find(SyntaxNode root, int cursor)
    {
        if (cursor == 0)
        {
            return null;
        }

        var text = root.SyntaxTree.GetText();
        var token = root.FindToken(cursor - 1);
        if (token.IsKind(SyntaxKind.IdentifierToken) && token.Span.End == cursor)
        {
            return token.Parent is IdentifierNameSyntax name ? new(token.GetPreviousToken(), name, cursor) : null;
        }

        var left = token.SpanStart < cursor ? token : token.GetPreviousToken();
        return left.Span.End <= cursor
            && SyntaxFacts.GetText(left.Kind()).Length > 0
            && Enumerable.Range(left.Span.End, cursor - left.Span.End).All(at => char.IsWhiteSpace(text[at]))
            && (cursor == text.Length || !SyntaxFacts.IsIdentifierPartCharacter(text[cursor]))
            && (left.Span.End == cursor ? !SyntaxFacts.IsKeywordKind(left.Kind()) : !left.IsKind(SyntaxKind.DotToken))
                ? new(left, null, cursor)
                : null;
    }
}
