using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AsyncCourse.Engine.Compilation;

/// <summary>
/// Inserts a check for interruptions into every loop, after every label that code can jump back to, and at the start of functions
/// that call themselves. The checks are inserted without line breaks, so line numbers stay correct. Cleanup code must run to its
/// end, so finally blocks and Dispose methods get no checks. Also redirects <see cref="Console.ReadKey()"/>, which has no
/// redirection of its own, to the host.
/// </summary>
internal sealed class LoopWeaver : CSharpSyntaxWalker
{
    private const string Type = "global::AsyncCourse.Engine.Cells.InterruptCheck";
    private const string Check = $"if({Type}.Requested){Type}.Throw();";
    private const string Keyboard = "global::AsyncCourse.Engine.Cells.CellKeyboard";

    private readonly List<(int Position, int Replaced, string Text)> _insertions = [];

    private LoopWeaver()
    {
    }

    /// <summary>Returns the text with the checks, ready to compile.</summary>
    /// <param name="tree">A text without syntax errors.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static SyntaxTree Weave(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var weaver = new LoopWeaver();
        weaver.Visit(tree.GetRoot(cancellationToken));
        return weaver.Reparse(tree, cancellationToken);
    }

    /// <summary>Returns the text without checks, ready to compile.</summary>
    /// <param name="tree">The original text.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static SyntaxTree Leave(SyntaxTree tree, CancellationToken cancellationToken) =>
        new LoopWeaver().Reparse(tree, cancellationToken);

    /// <inheritdoc />
    public override void Visit(SyntaxNode? node)
    {
        switch (node)
        {
            case WhileStatementSyntax loop: CheckEachTurn(loop.Statement); break;
            case DoStatementSyntax loop: CheckEachTurn(loop.Statement); break;
            case ForStatementSyntax loop: CheckEachTurn(loop.Statement); break;
            case CommonForEachStatementSyntax loop: CheckEachTurn(loop.Statement); break;
            case LabeledStatementSyntax label
                when label.Statement is not (LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax):
                _insertions.Add((label.ColonToken.Span.End, 0, Check));
                break;
            case GotoStatementSyntax { RawKind: not (int)SyntaxKind.GotoStatement } jump: CheckSections(jump); break;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ReadKey" } read when IsConsole(read.Expression):
                _insertions.Add((read.Expression.SpanStart, read.Expression.Span.Length, Keyboard));
                return;
            case MethodDeclarationSyntax { Identifier.ValueText: "Dispose" or "DisposeAsync" }: return;
            case FinallyClauseSyntax: return;
            case MethodDeclarationSyntax method when CallsItself(method, method.Identifier):
                CheckStart(method.Body, method.ExpressionBody, GivesValue(method.ReturnType, method.Modifiers));
                break;
            case LocalFunctionStatementSyntax function when CallsItself(function, function.Identifier):
                CheckStart(function.Body, function.ExpressionBody, GivesValue(function.ReturnType, function.Modifiers));
                break;
        }

        if (node is StatementSyntax or MemberDeclarationSyntax)
        {
            VisitAsFarAsPossible(node);
        }
        else
        {
            base.Visit(node);
        }
    }

    private static bool IsConsole(ExpressionSyntax expression) =>
        expression.ToString() is "Console" or "System.Console" or "global::System.Console";

    private static bool CallsItself(SyntaxNode function, SyntaxToken name) =>
        function.DescendantNodes().OfType<SimpleNameSyntax>().Any(used => used.Identifier.ValueText == name.ValueText);

    private static bool GivesValue(TypeSyntax type, SyntaxTokenList modifiers) =>
        modifiers.Any(SyntaxKind.AsyncKeyword)
            ? type is GenericNameSyntax or QualifiedNameSyntax { Right: GenericNameSyntax }
            : type is not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };

    // The compiler handles a sum of thousands of terms in a loop, but this walker recurses once for each term. Code that is
    // nested too deeply gets no checks.
    private void VisitAsFarAsPossible(SyntaxNode node)
    {
        try
        {
            base.Visit(node);
        }
        catch (InsufficientExecutionStackException)
        {
        }
    }

    private void CheckStart(BlockSyntax? body, ArrowExpressionClauseSyntax? arrow, bool givesValue)
    {
        if (body is not null)
        {
            CheckEachTurn(body);
        }

        if (arrow is null)
        {
            return;
        }

        var returns = givesValue && !arrow.Expression.IsKind(SyntaxKind.ThrowExpression) ? "return " : "";
        _insertions.Add((arrow.ArrowToken.SpanStart, arrow.ArrowToken.Span.Length, "{" + Check + returns));
        _insertions.Add((arrow.Parent!.Span.End, 0, "}"));
    }

    private void CheckEachTurn(StatementSyntax body)
    {
        switch (body)
        {
            case BlockSyntax block:
                _insertions.Add((block.OpenBraceToken.Span.End, 0, Check));
                break;

            // A declaration is an error here. Braces would make it legal.
            case LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax or LabeledStatementSyntax:
                break;

            // `while (x) ; { … }` earns a warning. Braces would suppress it.
            case EmptyStatementSyntax empty when empty.SemicolonToken.GetNextToken().IsKind(SyntaxKind.OpenBraceToken):
                break;

            default:
                _insertions.Add((body.SpanStart, 0, "{" + Check));
                _insertions.Add((body.Span.End, 0, "}"));
                break;
        }
    }

    // `goto case` is the only way to loop without a loop statement or a label.
    private void CheckSections(GotoStatementSyntax jump)
    {
        if (jump.FirstAncestorOrSelf<SwitchStatementSyntax>() is not { } target)
        {
            return;
        }

        foreach (var section in target.Sections)
        {
            var insertion = (section.Statements[0].SpanStart, 0, Check);
            if (!_insertions.Contains(insertion))
            {
                _insertions.Add(insertion);
            }
        }
    }

    private SyntaxTree Reparse(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken).ToString();
        var woven = new StringBuilder(text.Length + (_insertions.Count * (Check.Length + 1)));

        // For a tree with a path, the compiler computes a checksum on the thread pool and waits for it. After a cell that uses up
        // the pool, the next cell could not be compiled. A name given by #line needs no checksum.
        woven.Append("#line 1 \"").Append(tree.FilePath.Replace('"', '\'')).Append("\"\n");
        var copied = 0;
        foreach (var (position, replaced, insertion) in _insertions.OrderBy(insertion => insertion.Position))
        {
            woven.Append(text, copied, position - copied).Append(insertion);
            copied = position + replaced;
        }

        woven.Append(text, copied, text.Length - copied);
        return CSharpSyntaxTree.ParseText(
            SourceText.From(woven.ToString(), Encoding.UTF8), (CSharpParseOptions)tree.Options, path: "", cancellationToken);
    }
}
