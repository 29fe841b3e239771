using AsyncCourse.Book.Markup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncCourse.Book.Highlighting;

/// <summary>Highlights Python in the raw strings that lessons pass to methods of <c>Python</c>.</summary>
internal static class EmbeddedPython
{
    /// <summary>The string as HTML; null if the token is not a raw string that is passed to a method of <c>Python</c>.</summary>
    /// <param name="token">A token of a parsed cell.</param>
    public static string? TryRender(SyntaxToken token)
    {
        if (!token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken) || !IsForPython(token.Parent))
        {
            return null;
        }

        var text = token.Text;
        var begin = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        var end = text.LastIndexOf('\n') + 1;

        return end <= begin
            ? null
            : Html.Span("s", text[..begin]) + PatternHighlighter.Python(text[begin..end]) + Html.Span("s", text[end..]);
    }

    private static bool IsForPython(SyntaxNode? literal) =>
        literal is { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: var called } } }
        && called is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Python" } };
}
