using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AsyncCourse.Pitfalls;

/// <summary>
/// A cell whose statements are put into an async method, because most analyzers look into methods only, and a script's
/// statements are in none.
/// </summary>
/// <param name="Tree">The syntax tree with the method. Its lines are mapped to those of the cell.</param>
/// <param name="Body">Where the cell's statements are in the tree.</param>
/// <param name="HoldsAll">
/// Whether the cell has nothing but statements, so that the method shows analyzers all that the cell does.
/// </param>
internal sealed record CellAsMethod(SyntaxTree Tree, TextSpan Body, bool HoldsAll)
{
    /// <summary>Puts a cell's statements into a method.</summary>
    /// <param name="cell">The cell's syntax tree, parsed as a script.</param>
    /// <returns>Null if the cell has no statements.</returns>
    public static CellAsMethod? Of(SyntaxTree cell)
    {
        var members = ((CompilationUnitSyntax)cell.GetRoot()).Members;
        if (!members.Any(IsOnlyStatement))
        {
            return null;
        }

        var text = cell.GetText();
        var first = text.Lines.GetLineFromPosition(members.First(IsStatement).SpanStart);
        var head = text.ToString(TextSpan.FromBounds(0, first.Start))
            + $"async System.Threading.Tasks.Task CellAsync()\n{{\n#line {first.LineNumber + 1}\n";
        var (body, types) = Split(text.ToString(TextSpan.FromBounds(first.Start, text.Length)), members, first.Start);
        var tree = CSharpSyntaxTree.ParseText(
            head + body + "\n}\n" + types, (CSharpParseOptions)cell.Options, cell.FilePath, Encoding.UTF8);
        return new(tree, new TextSpan(head.Length, body.Length), members.All(IsOnlyStatement));
    }

    /// <summary>Whether a place is in one of the cell's statements.</summary>
    /// <param name="place">A place in any tree.</param>
    public bool Holds(Location place) => place.SourceTree == Tree && Body.Contains(place.SourceSpan.Start);

    // A method can't contain types. They are replaced by blanks, so that what follows them stays where it is.
    private static (string Body, string Types) Split(string text, SyntaxList<MemberDeclarationSyntax> members, int offset)
    {
        var (body, types) = (new StringBuilder(text), new StringBuilder());
        foreach (var type in members.Where(member => !IsStatement(member) && member.SpanStart >= offset))
        {
            types.Append(type.ToString()).Append('\n');
            for (var at = type.SpanStart - offset; at < type.Span.End - offset; at++)
            {
                if (body[at] is not ('\r' or '\n'))
                {
                    body[at] = ' ';
                }
            }
        }

        // A cell may end with an expression, which is its value. In a method that needs a semicolon.
        if (members.Last(IsStatement) is var last && last.GetLastToken(includeZeroWidth: true).IsMissing)
        {
            body.Insert(last.Span.End - offset, ';');
        }

        return (body.ToString(), types.ToString());
    }

    private static bool IsOnlyStatement(MemberDeclarationSyntax member) =>
        member is GlobalStatementSyntax or FieldDeclarationSyntax;

    private static bool IsStatement(MemberDeclarationSyntax member) =>
        IsOnlyStatement(member) || member is MethodDeclarationSyntax;
}
