using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncCourse.Engine.Language;

/// <summary>The keywords that C# allows at a place where a name could be typed.</summary>
internal static class PlaceKeywords
{
    private static readonly string[] Values =
    [
        "async", "await", "bool", "byte", "char", "checked", "decimal", "default", "delegate", "double", "false", "float", "from",
        "global", "int", "long", "nameof", "new", "nint", "nuint", "null", "object", "sbyte", "short", "sizeof", "stackalloc",
        "static", "string", "this", "true", "typeof", "uint", "ulong", "unchecked", "ushort",
    ];

    private static readonly string[] Assigned = [.. Values, "ref"];

    private static readonly string[] Arguments = [.. Values, "in", "out", "ref"];

    private static readonly string[] Passed = [.. Values.Except(["async", "static"])];

    private static readonly string[] Statements =
    [
        .. Values.Except(["this"]), "abstract", "class", "closed", "const", "do", "dynamic", "enum", "event", "extern", "file",
        "for", "foreach", "goto", "if", "interface", "internal", "lock", "partial", "private", "public", "readonly", "record",
        "ref", "scoped", "sealed", "struct", "switch", "throw", "try", "union", "unsafe", "using", "var", "void", "volatile",
        "while",
    ];

    private static readonly string[] Inner =
    [
        .. Values.Except(["from"]), "const", "do", "dynamic", "extern", "fixed", "for", "foreach", "goto", "if", "lock", "ref",
        "return", "scoped", "switch", "throw", "try", "unsafe", "using", "var", "void", "while", "yield",
    ];

    /// <summary>Finds the keywords that can be typed at the place.</summary>
    /// <param name="place">The place of the cursor.</param>
    /// <returns>The keywords; null if only the editor services can tell.</returns>
    public static string[]? Find(CursorPlace place) => place switch
    {
        { IsInCell: false } => null,
        { BeginsStatement: false } => Behind(place),
        { Name.Parent.Parent: GlobalStatementSyntax statement } => IsAfterWhole(statement) ? Statements : null,
        { IsInLoop: true } => [.. Inner, "break", "continue"],
        _ => Inner,
    };

    private static string[]? Behind(CursorPlace place) => (place.Left.Kind(), place.Left.Parent) switch
    {
        (SyntaxKind.OpenParenToken, ArgumentListSyntax { Parent: ImplicitObjectCreationExpressionSyntax }) =>
            [.. Values, "dynamic"],
        (SyntaxKind.CommaToken, ArgumentListSyntax { Parent: ImplicitObjectCreationExpressionSyntax }) => Values,
        // `x = Call(a` may still become a pattern or the head of a lambda expression.
        (SyntaxKind.OpenParenToken, ArgumentListSyntax
        {
            Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax, Parent: not ExpressionStatementSyntax },
        }) => [.. Arguments, "dynamic"],
        (SyntaxKind.OpenParenToken or SyntaxKind.CommaToken, ArgumentListSyntax) => Arguments,
        (SyntaxKind.OpenBracketToken or SyntaxKind.CommaToken, BracketedArgumentListSyntax list)
            when list.Parent is ElementAccessExpressionSyntax => Values,
        (SyntaxKind.ColonToken, NameColonSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax } }) => Arguments,
        (SyntaxKind.RefKeyword or SyntaxKind.InKeyword, ArgumentSyntax) => Passed,
        (SyntaxKind.OutKeyword, ArgumentSyntax) => [.. Passed, "dynamic", "scoped", "var"],
        (SyntaxKind.EqualsToken, EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax }) => Assigned,
        (SyntaxKind.EqualsToken, AssignmentExpressionSyntax) => Assigned,
        (SyntaxKind.PlusEqualsToken or SyntaxKind.MinusEqualsToken, AssignmentExpressionSyntax) => Values,
        (SyntaxKind.EqualsGreaterThanToken, LambdaExpressionSyntax or ArrowExpressionClauseSyntax) => [.. Assigned, "throw"],
        (SyntaxKind.ReturnKeyword, ReturnStatementSyntax) => Assigned,
        (SyntaxKind.AwaitKeyword, AwaitExpressionSyntax { Parent: ExpressionStatementSyntax }) when place.Name is not null =>
            [.. Values, "foreach", "using"],
        (SyntaxKind.AwaitKeyword, AwaitExpressionSyntax) when place.Name is not null => Values,
        (SyntaxKind.OpenParenToken, IfStatementSyntax or WhileStatementSyntax) => Values,
        (SyntaxKind.InKeyword, ForEachStatementSyntax) => Passed,
        (SyntaxKind.OpenBraceToken, InterpolationSyntax) => Values,
        (SyntaxKind.ExclamationToken, PrefixUnaryExpressionSyntax) => Values,
        (SyntaxKind.QuestionQuestionToken, BinaryExpressionSyntax) => [.. Values, "throw"],
        (SyntaxKind.EqualsEqualsToken or SyntaxKind.ExclamationEqualsToken or SyntaxKind.AmpersandAmpersandToken
            or SyntaxKind.BarBarToken or SyntaxKind.PlusToken or SyntaxKind.MinusToken or SyntaxKind.SlashToken
            or SyntaxKind.PercentToken or SyntaxKind.GreaterThanToken or SyntaxKind.GreaterThanEqualsToken
            or SyntaxKind.LessThanEqualsToken,
            BinaryExpressionSyntax) => Values,
        _ => null,
    };

    // After an `if` or a `try`, more keywords are possible, such as `else` or `catch`.
    private static bool IsAfterWhole(GlobalStatementSyntax statement)
    {
        var siblings = statement.Parent!.ChildNodes().TakeWhile(node => node != statement);
        return siblings.LastOrDefault() is null or (not GlobalStatementSyntax) or GlobalStatementSyntax
        {
            Statement: ExpressionStatementSyntax or LocalDeclarationStatementSyntax,
        };
    }
}
