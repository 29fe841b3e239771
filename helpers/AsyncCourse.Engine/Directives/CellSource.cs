using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncCourse.Engine.Directives;

/// <summary>A cell's text with its directives taken out.</summary>
/// <param name="Code">What is left for the compiler: directive lines are blank, so every other line keeps its number.</param>
/// <param name="Directives">The directives, in the order in which they stand.</param>
public sealed record CellSource(string Code, IReadOnlyList<Directive> Directives)
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    /// <summary>
    /// Takes a cell apart. Directives inside strings, comments and code that <c>#if</c> leaves out are not directives.
    /// </summary>
    /// <param name="text">The cell as written.</param>
    /// <exception cref="DirectiveException">An unknown directive, or one with wrong arguments.</exception>
    public static CellSource Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Contains('#'))
        {
            return new(text, []);
        }

        var tree = CSharpSyntaxTree.ParseText(text, Script);
        var code = new StringBuilder(text);
        var directives = new List<Directive>();
        foreach (var trivia in tree.GetRoot().DescendantTrivia().Where(trivia => trivia.IsDirective))
        {
            if (trivia.GetStructure() is not DirectiveTriviaSyntax { IsActive: true })
            {
                continue;
            }

            var line = tree.GetText().Lines.GetLineFromPosition(trivia.SpanStart);
            var written = text[trivia.SpanStart..line.End];
            if (!DirectiveReader.Owns(written))
            {
                continue;
            }

            if (DirectiveReader.Read(written, line.LineNumber + 1) is { } directive)
            {
                directives.Add(directive);
            }

            for (var i = trivia.SpanStart; i < line.End; i++)
            {
                code[i] = ' ';
            }
        }

        return new(code.ToString(), directives);
    }
}
