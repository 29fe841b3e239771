using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncCourse.Engine.Language;

/// <summary>
/// Completes a name that stands by itself: at the beginning of a statement of the cell, or where a value is wanted whose type nobody
/// says. Elsewhere the place decides what else fits (an argument's name, an enumeration's values), which the editor services know.
/// </summary>
internal static class NameCompletion
{
    private static readonly string[] Values =
    [
        "async", "await", "bool", "byte", "char", "checked", "decimal", "default", "delegate", "double", "false", "float", "from", "global",
        "int", "long", "nameof", "new", "nint", "nuint", "null", "object", "sbyte", "short", "sizeof", "stackalloc", "static", "string",
        "this", "true", "typeof", "uint", "ulong", "unchecked", "ushort",
    ];

    private static readonly CompletionCandidate CompletedTask = new($"{nameof(Task)}.{nameof(Task.CompletedTask)}", "property");

    private static readonly string[] Statements =
    [
        .. Values, "abstract", "class", "closed", "const", "do", "dynamic", "enum", "event", "extern", "file", "for", "foreach", "goto",
        "if", "interface", "internal", "lock", "partial", "private", "public", "readonly", "record", "ref", "scoped", "sealed", "struct",
        "switch", "throw", "try", "union", "unsafe", "using", "var", "void", "volatile", "while",
    ];

    /// <summary>Finds the names in scope, and the keywords that may stand here.</summary>
    /// <param name="model">The draft's.</param>
    /// <param name="before">The token that ends at the cursor.</param>
    /// <returns>Null where it takes more than the compiler to know them.</returns>
    public static IEnumerable<CompletionCandidate>? Find(SemanticModel model, SyntaxToken before) =>
        before.IsKind(SyntaxKind.IdentifierToken) && before.Parent is IdentifierNameSyntax name && Keywords(name) is { } keywords
            ? SymbolCandidate.Of(model.LookupSymbols(before.SpanStart), model)
                .Concat(keywords.Select(keyword => new CompletionCandidate(keyword, "keyword")))
                .Concat(name.Parent is AwaitExpressionSyntax && IsTaskKnown(model, before) ? [CompletedTask] : [])
            : null;

    private static string[]? Keywords(IdentifierNameSyntax name) => name.Parent switch
    {
        ExpressionStatementSyntax { Parent: GlobalStatementSyntax statement } => IsAfterWhole(statement) ? Statements : null,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } } =>
            [.. Values, "ref"],
        AwaitExpressionSyntax { Parent: ExpressionStatementSyntax } => [.. Values, "foreach", "using"],
        AwaitExpressionSyntax or IfStatementSyntax or WhileStatementSyntax or ForEachStatementSyntax or InterpolationSyntax => Values,
        _ => null,
    };

    // Of what `await` takes, a task, there is one that a static member holds.
    private static bool IsTaskKnown(SemanticModel model, SyntaxToken before) =>
        model.Compilation.GetTypeByMetadataName(typeof(Task).FullName!) is { } task
        && model.LookupNamespacesAndTypes(before.SpanStart, name: task.Name).Contains(task, SymbolEqualityComparer.Default);

    // Behind an `if` or a `try` more may stand: its `else`, its `catch`.
    private static bool IsAfterWhole(GlobalStatementSyntax statement)
    {
        var siblings = statement.Parent!.ChildNodes().TakeWhile(node => node != statement);
        return siblings.LastOrDefault() is null or (not GlobalStatementSyntax) or GlobalStatementSyntax
        {
            Statement: ExpressionStatementSyntax or LocalDeclarationStatementSyntax,
        };
    }
}
