using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Tests;

/// <summary>Compares code by its tokens: white space, comments and the names of variables make no difference.</summary>
internal static class CodeTokens
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    /// <summary>Whether a text contains the body of one of a solution's methods, anywhere.</summary>
    /// <param name="text">The text of a cell.</param>
    /// <param name="solution">The solution.</param>
    public static bool Contains(string text, string solution)
    {
        var tokens = Of(Parse(text));
        return Parse(solution).DescendantNodes().Select(Body).OfType<SyntaxNode>()
            .Select(body => Of(body))
            .Any(body => Enumerable.Range(0, Math.Max(0, tokens.Count - body.Count + 1))
                .Any(start => AreSame(tokens.Slice(start, body.Count), body)));
    }

    private static CompilationUnitSyntax Parse(string code) =>
        CSharpSyntaxTree.ParseText(code, Options).GetCompilationUnitRoot();

    // A method of one line counts too: its body is an expression.
    private static SyntaxNode? Body(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody?.Expression,
        LocalFunctionStatementSyntax function => (SyntaxNode?)function.Body ?? function.ExpressionBody?.Expression,
        _ => null,
    };

    private static List<SyntaxToken> Of(SyntaxNode node)
    {
        var tokens = node.DescendantTokens().Where(token => !token.IsKind(SyntaxKind.EndOfFileToken)).ToList();
        return node is BlockSyntax ? tokens[1..^1] : tokens;
    }

    private static bool AreSame(List<SyntaxToken> one, List<SyntaxToken> other)
    {
        var names = new Dictionary<string, string>();
        var taken = new Dictionary<string, string>();
        return one.Zip(other).All(pair => pair.First.RawKind == pair.Second.RawKind
            && (pair.First.Text == pair.Second.Text
                ? !IsVariable(pair.First) || Pair(pair.First.Text, pair.Second.Text)
                : IsVariable(pair.First) && IsVariable(pair.Second) && Pair(pair.First.Text, pair.Second.Text)));

        bool Pair(string first, string second)
        {
            names.TryAdd(first, second);
            taken.TryAdd(second, first);
            return names[first] == second && taken[second] == first;
        }
    }

    // By convention variables begin with a small letter; members and types keep their names.
    private static bool IsVariable(SyntaxToken token) =>
        token.IsKind(SyntaxKind.IdentifierToken) && char.IsLower(token.Text[0]);
}
