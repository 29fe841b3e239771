using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncCourse.Engine.Directives;

/// <summary>
/// Splits one cell into pieces of C#, pieces of other languages, and the directives between them. In C#, the compiler's own
/// parser tells directives from strings and comments. In other languages, a line that starts with <c>#!</c> and a known name is a
/// directive.
/// </summary>
internal sealed class CellReader(string text, DirectiveTable table)
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    private readonly BlankText _code = new(text);
    private readonly BlankText _piece = new(text);
    private readonly List<Directive> _references = [];
    private readonly List<CellStep> _steps = [];
    private DirectiveException? _problem;
    private bool _isUnknown;

    /// <summary>Reads the cell.</summary>
    /// <param name="language">The language that the cell starts in.</param>
    public CellSource Read(string language)
    {
        var start = 0;
        var opened = language == DirectiveTable.CSharp ? null : new Opened(table.Language(language), "", 0);
        while (opened is not null || start <= text.Length)
        {
            (start, opened) = opened is null ? ReadCode(start) : ReadText(start, opened);
        }

        return new(_code.ToString(), _references) { Steps = _steps, Problem = _problem, IsUnknown = _isUnknown };
    }

    private (int Next, Opened? Opened) ReadCode(int start)
    {
        _piece.Show(start, text.Length);
        _code.Show(start, text.Length);
        if (text.IndexOf('#', start) >= 0)
        {
            var tree = CSharpSyntaxTree.ParseText(text[start..], Script);
            foreach (var trivia in tree.GetRoot().DescendantTrivia().Where(trivia => trivia.IsDirective))
            {
                if (trivia.GetStructure() is not DirectiveTriviaSyntax { IsActive: true })
                {
                    continue;
                }

                var begin = start + trivia.SpanStart;
                var end = EndOfLine(begin);
                var written = text[begin..end];
                if (!DirectiveReader.Owns(written))
                {
                    continue;
                }

                _code.Hide(begin, end);
                _piece.Hide(begin, end);
                if (DirectiveReader.NameOf(written) is not { } name)
                {
                    Try(() => _references.Add(DirectiveReader.Read(written, LineOf(begin))));
                    continue;
                }

                if (table.Find(name) is { TakesText: true } or CSharpDirective)
                {
                    return Switch(begin, end, name);
                }

                AddStep(written, name, begin, trivia.Token);
            }
        }

        EndPiece();
        return (text.Length + 1, null);
    }

    // The lines below this one are another language, or a new piece of C#.
    private (int Next, Opened? Opened) Switch(int begin, int end, string name)
    {
        _code.Hide(begin, text.Length);
        _piece.Hide(begin, text.Length);
        EndPiece();
        var rest = text[(text.IndexOf('!', begin) + 1 + name.Length)..end];
        var opened = new Opened(table.Find(name)!, rest, LineOf(begin));
        if (opened.Directive is not CSharpDirective)
        {
            return (end + 1, opened);
        }

        Try(() => DirectiveArguments.Parse(opened.Directive, rest, opened.Line));
        return (Math.Min(end + 1, text.Length + 1), null);
    }

    private (int Next, Opened? Opened) ReadText(int start, Opened opened)
    {
        var end = start;
        var lines = new List<string>();
        while (end <= text.Length)
        {
            var lineEnd = EndOfLine(end);
            var line = text[end..lineEnd].TrimEnd('\r');
            if (line.StartsWith("#!", StringComparison.Ordinal) && DirectiveReader.NameOf(line) is { } name
                && table.Find(name) is { } directive)
            {
                if (directive is CSharpDirective || directive.TakesText)
                {
                    AddText(opened, lines);
                    return Switch(end, lineEnd, name);
                }

                if (opened.Directive is not ForeignLanguage)
                {
                    AddStep(line, name, end, token: default, opened.Directive.Name);
                    line = "";
                }
            }

            lines.Add(line);
            end = lineEnd + 1;
        }

        AddText(opened, lines);
        return (end, null);
    }

    private void AddText(Opened opened, List<string> lines)
    {
        var content = string.Join('\n', lines.SkipWhile(string.IsNullOrWhiteSpace)).TrimEnd();
        // If a cell starts with a line that switches to another language, its own language has no text.
        if (opened.Line == 0 && content.Length == 0)
        {
            return;
        }

        Try(() =>
        {
            var line = Math.Max(1, opened.Line);
            var arguments = DirectiveArguments.Parse(opened.Directive, opened.Arguments.Trim(), line);
            var call = new DirectiveCall(arguments, content, line) { Language = opened.Directive.Name };
            _steps.Add(new DirectiveStep(opened.Directive, call));
        });
    }

    private void AddStep(string written, string name, int begin, SyntaxToken token, string? language = null)
    {
        var line = LineOf(begin);
        if (table.Find(name) is not { } directive)
        {
            if (_problem is not null)
            {
                return;
            }

            _problem = new(DirectiveAdvice.ForUnknown("#!" + name, table), line);
            _isUnknown = true;
            return;
        }

        Try(() =>
        {
            var rest = written[(written.IndexOf('!', StringComparison.Ordinal) + 1 + name.Length)..];
            var call = new DirectiveCall(DirectiveArguments.Parse(directive, rest.Trim(), line), "", line);
            if (directive.IsForWholeCell)
            {
                _steps.Insert(0, new DirectiveStep(directive, call));
                return;
            }

            if (language is null && IsInside(token))
            {
                throw new DirectiveException(DirectiveAdvice.ForInside(name), line);
            }

            if (language is null)
            {
                EndPiece(begin);
            }

            _steps.Add(new DirectiveStep(directive, language is null ? call : call with { Language = language }));
        });
    }

    // A directive between two statements runs in its turn. Inside a statement, it would cut the statement in two.
    private static bool IsInside(SyntaxToken token)
    {
        var depth = 0;
        foreach (var earlier in token.SyntaxTree!.GetRoot().DescendantTokens().TakeWhile(earlier => earlier != token))
        {
            if (earlier.IsMissing || earlier.Parent is InterpolationSyntax)
            {
                continue;
            }

            depth += earlier.Kind() switch
            {
                SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken => 1,
                SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken => -1,
                _ => 0,
            };
        }

        return depth > 0;
    }

    private void EndPiece(int? next = null)
    {
        if (next is { } start)
        {
            _piece.Hide(start, text.Length);
        }

        if (_piece.Take() is { } piece && !string.IsNullOrWhiteSpace(piece))
        {
            _steps.Add(new CodeStep(piece));
        }

        if (next is { } from)
        {
            _piece.Show(EndOfLine(from), text.Length);
        }
    }

    private void Try(Action read)
    {
        try
        {
            read();
        }
        catch (DirectiveException problem)
        {
            if (_problem is not null && _problem.Line <= problem.Line)
            {
                return;
            }

            _problem = problem;
            _isUnknown = false;
        }
    }

    private int EndOfLine(int position) => text.IndexOf('\n', position) is var end and >= 0 ? end : text.Length;

    private int LineOf(int position) => text.AsSpan(0, position).Count('\n') + 1;

    private sealed record Opened(CellDirective Directive, string Arguments, int Line);
}
