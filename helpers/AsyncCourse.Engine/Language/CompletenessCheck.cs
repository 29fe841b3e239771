using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncCourse.Engine.Language;

/// <summary>Tells a console front end whether Enter runs the cell or starts a new line.</summary>
internal static class CompletenessCheck
{
    private const int IndentWidth = 4;

    public static CompletenessAnswer Check(string code, CSharpParseOptions options)
    {
        var tree = CSharpSyntaxTree.ParseText(code, options);
        if (!SyntaxFactory.IsCompleteSubmission(tree))
        {
            return new(Completeness.Incomplete, new string(' ', IndentWidth * OpenBraces(tree)));
        }

        var broken = tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return new(broken ? Completeness.Invalid : Completeness.Complete, "");
    }

    private static int OpenBraces(SyntaxTree tree)
    {
        var tokens = tree.GetRoot().DescendantTokens().Where(token => !token.IsMissing);
        var depth = 0;
        foreach (var token in tokens)
        {
            depth += token.Kind() switch
            {
                SyntaxKind.OpenBraceToken when token.Parent is not InterpolationSyntax => 1,
                SyntaxKind.CloseBraceToken when token.Parent is not InterpolationSyntax => -1,
                _ => 0,
            };
        }

        return Math.Max(0, depth);
    }
}
