using System.Text;
using AsyncCourse.Book.Markup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncCourse.Book.Highlighting;

/// <summary>
/// Highlights C# using the compiler's own tokens, so that raw strings, interpolations and directives are correct.
/// </summary>
internal static class CSharpHighlighter
{
    private static readonly CSharpParseOptions Options =
        new(LanguageVersion.Preview, DocumentationMode.Parse, SourceCodeKind.Script);

    /// <summary>The code as HTML. The text of the HTML is exactly the code, even if the code has errors.</summary>
    /// <param name="code">The text of a cell.</param>
    public static string Render(string code)
    {
        var html = new StringBuilder(code.Length * 2);
        foreach (var token in CSharpSyntaxTree.ParseText(code, Options).GetRoot().DescendantTokens())
        {
            Append(html, token.LeadingTrivia);
            html.Append(EmbeddedPython.TryRender(token) ?? Html.Span(CSharpTokens.ClassOf(token), token.Text));
            Append(html, token.TrailingTrivia);
        }

        return html.ToString();
    }

    private static void Append(StringBuilder html, SyntaxTriviaList trivia)
    {
        foreach (var piece in trivia)
        {
            if (piece.IsDirective && piece.GetStructure() is { } directive)
            {
                AppendDirective(html, directive);
            }
            else
            {
                html.Append(Html.Span(ClassOf(piece), piece.ToFullString()));
            }
        }
    }

    // In `#r "path"`, the path is a string like any other. The compiler doesn't parse the text after `#!`.
    private static void AppendDirective(StringBuilder html, SyntaxNode directive)
    {
        foreach (var token in directive.DescendantTokens())
        {
            Append(html, token.LeadingTrivia);
            html.Append(Html.Span(token.IsKind(SyntaxKind.StringLiteralToken) ? "s" : "p", token.Text));
            Append(html, token.TrailingTrivia);
        }
    }

    private static string? ClassOf(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia
            or SyntaxKind.MultiLineDocumentationCommentTrivia or SyntaxKind.DisabledTextTrivia => "c",
        SyntaxKind.PreprocessingMessageTrivia or SyntaxKind.SkippedTokensTrivia => "p",
        _ => null,
    };
}
