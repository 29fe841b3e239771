using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncCourse.Engine.Language;

/// <summary>Tells cells whose declarations later cells can see from cells that declare nothing.</summary>
internal static class DeclaringText
{
    /// <summary>Whether a text declares or imports anything.</summary>
    public static bool Is(string code, CSharpParseOptions options)
    {
        var root = CSharpSyntaxTree.ParseText(code, options).GetCompilationUnitRoot();
        return root.Usings.Count > 0 || root.Externs.Count > 0 || root.Members.Any(Declares);
    }

    // `int.TryParse(text, out var number)` and `value is string text` declare too.
    private static bool Declares(MemberDeclarationSyntax member) =>
        member is not GlobalStatementSyntax || member.DescendantNodes().OfType<VariableDesignationSyntax>().Any();
}
