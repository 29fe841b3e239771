using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AsyncCourse.Engine.Execution.Compilation;

/// <summary>
/// Writes a check for interruptions into every loop of a text, behind every label that code can jump back to, and at the start of
/// async methods, which can call themselves forever without a loop. All on the same line, so that line numbers stay true.
/// </summary>
internal sealed class LoopWeaver : CSharpSyntaxWalker
{
    private const string Type = "global::AsyncCourse.Engine.Execution.Interruption.InterruptCheck";
    private const string Check = $"if({Type}.Requested){Type}.Throw();";

    private readonly List<(int Position, string Text)> _insertions = [];

    private LoopWeaver()
    {
    }

    /// <summary>The text with its checks; the same tree if it needs none.</summary>
    /// <param name="tree">A text without syntax errors.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static SyntaxTree Weave(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var weaver = new LoopWeaver();
        weaver.Visit(tree.GetRoot(cancellationToken));
        return weaver._insertions.Count == 0
            ? tree
            : CSharpSyntaxTree.ParseText(
                SourceText.From(weaver.Insert(tree.GetText(cancellationToken).ToString()), Encoding.UTF8),
                (CSharpParseOptions)tree.Options, tree.FilePath, cancellationToken);
    }

    /// <inheritdoc />
    public override void Visit(SyntaxNode? node)
    {
        switch (node)
        {
            case WhileStatementSyntax loop: CheckEachTurn(loop.Statement); break;
            case DoStatementSyntax loop: CheckEachTurn(loop.Statement); break;
            case ForStatementSyntax loop: CheckEachTurn(loop.Statement); break;
            case CommonForEachStatementSyntax loop: CheckEachTurn(loop.Statement); break;
            case LabeledStatementSyntax { Statement: not (LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax) } label:
                _insertions.Add((label.ColonToken.Span.End, Check));
                break;
            case GotoStatementSyntax { RawKind: not (int)SyntaxKind.GotoStatement } jump: CheckSections(jump); break;
            case MethodDeclarationSyntax { Body: { } body } method: CheckStart(method.Modifiers, body); break;
            case LocalFunctionStatementSyntax { Body: { } body } function: CheckStart(function.Modifiers, body); break;
            case AnonymousFunctionExpressionSyntax { Block: { } body } lambda: CheckStart(lambda.Modifiers, body); break;
        }

        base.Visit(node);
    }

    private void CheckStart(SyntaxTokenList modifiers, BlockSyntax body)
    {
        if (modifiers.Any(SyntaxKind.AsyncKeyword)) CheckEachTurn(body);
    }

    private void CheckEachTurn(StatementSyntax body)
    {
        switch (body)
        {
            case BlockSyntax block:
                _insertions.Add((block.OpenBraceToken.Span.End, Check));
                break;

            // A declaration can't stand here, and braces would make it legal.
            case LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax or LabeledStatementSyntax:
                break;

            // while (x) ; { … } earns a warning that braces would take away.
            case EmptyStatementSyntax empty when empty.SemicolonToken.GetNextToken().IsKind(SyntaxKind.OpenBraceToken):
                break;

            default:
                _insertions.Add((body.SpanStart, "{" + Check));
                _insertions.Add((body.Span.End, "}"));
                break;
        }
    }

    // goto case is the one way to loop without a loop or a label.
    private void CheckSections(GotoStatementSyntax jump)
    {
        if (jump.FirstAncestorOrSelf<SwitchStatementSyntax>() is not { } target) return;
        foreach (var section in target.Sections)
        {
            var insertion = (section.Statements[0].SpanStart, Check);
            if (!_insertions.Contains(insertion)) _insertions.Add(insertion);
        }
    }

    private string Insert(string text)
    {
        var woven = new StringBuilder(text.Length + (_insertions.Count * (Check.Length + 1)));
        var copied = 0;

        // The sort is stable, which nested loops need: for (…) for (…) x; opens outside in and closes in any order.
        foreach (var (position, insertion) in _insertions.OrderBy(insertion => insertion.Position))
        {
            woven.Append(text, copied, position - copied).Append(insertion);
            copied = position;
        }

        return woven.Append(text, copied, text.Length - copied).ToString();
    }
}
