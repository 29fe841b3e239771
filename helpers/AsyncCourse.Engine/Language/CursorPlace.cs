using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncCourse.Engine.Language;

/// <summary>A place in the draft where a name could begin or is being typed.</summary>
/// <param name="Left">The token before the name.</param>
/// <param name="Name">The name as far as it is typed; null if nothing is typed yet.</param>
/// <param name="Cursor">The cursor's position in the draft.</param>
internal sealed record CursorPlace(SyntaxToken Left, IdentifierNameSyntax? Name, int Cursor)
{
    /// <summary>The text of the name as far as it is typed; empty if nothing is.</summary>
    public string Typed => Name?.Identifier.Text ?? "";

    /// <summary>The position where the name begins; the cursor's if nothing is typed yet.</summary>
    public int Start => Name?.SpanStart ?? Cursor;

    /// <summary>
    /// The position at which to look up the names in scope. The cursor itself won't do: at the very end of the draft it is
    /// outside of every scope.
    /// </summary>
    public int Scope => (Name?.Identifier ?? Left).SpanStart;

    /// <summary>Whether a top-level statement of the cell begins here, not one in braces.</summary>
    public bool BeginsCellStatement => BeginsStatement && Name?.Parent?.Parent is GlobalStatementSyntax;

    /// <summary>Whether a statement begins here, at the cell's top level or in braces.</summary>
    public bool BeginsStatement =>
        Name?.Parent is ExpressionStatementSyntax { Parent: GlobalStatementSyntax or BlockSyntax } statement
            ? statement.SpanStart == Start && (statement.Parent is GlobalStatementSyntax || IsInBraces)
            : IsInBraces && Name is null;

    /// <summary>
    /// Whether the place is outside of attributes and of the types and static functions that the cell declares: code in those
    /// can use fewer names.
    /// </summary>
    public bool IsInCell => !Around.Any(node => node is BaseTypeDeclarationSyntax or AttributeListSyntax || IsStatic(node));

    /// <summary>Whether the place is inside a loop of the same method or lambda expression.</summary>
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

    /// <summary>Finds the place at the cursor.</summary>
    /// <param name="root">The root of the draft's syntax tree.</param>
    /// <param name="cursor">The cursor's position in the draft.</param>
    /// <returns>
    /// The place; null inside a word, a string, a number or a comment, and at the very beginning of the draft.
    /// </returns>
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
