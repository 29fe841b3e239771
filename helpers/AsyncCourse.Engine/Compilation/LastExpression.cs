using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncCourse.Engine.Compilation;

/// <summary>
/// Tells a cell that ends with a value from one that ends with a statement. The result alone doesn't show it: it is null in both
/// cases if the value is null.
/// </summary>
internal static class LastExpression
{
    /// <summary>True if the cell ends with a non-void expression without a semicolon, or with <c>return</c>.</summary>
    /// <param name="compilation">The cell's compilation.</param>
    public static bool HasValue(CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees[0];
        var statements = tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().ToList();
        if (statements.Any(HasReturn))
        {
            return true;
        }

        return statements.LastOrDefault()?.Statement is ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last
            && compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).ConvertedType
                is { SpecialType: not SpecialType.System_Void };
    }

    private static bool HasReturn(GlobalStatementSyntax statement) =>
        statement.DescendantNodes(node => node is GlobalStatementSyntax or StatementSyntax and not LocalFunctionStatementSyntax)
            .Any(node => node.IsKind(SyntaxKind.ReturnStatement));
}
