using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncCourse.Engine.Language;

/// <summary>
/// Completes a name that stands alone: at the start of a statement of the cell, or where a value of any type may follow. At other
/// positions, more completions fit (the name of an argument, the values of an enum), which only the editor services know.
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

    /// <summary>Finds the names in scope, and the keywords that are valid at the cursor.</summary>
    /// <param name="model">The semantic model of the draft.</param>
    /// <param name="before">The token that ends at the cursor.</param>
    /// <returns>The names; null if the compiler alone can't tell them.</returns>
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

    // After `await`, a task is expected. If Task is in scope, its static member that holds a task is offered too.
    private static bool IsTaskKnown(SemanticModel model, SyntaxToken before) =>
        model.Compilation.GetTypeByMetadataName(typeof(Task).FullName!) is { } task
        && model.LookupNamespacesAndTypes(before.SpanStart, name: task.Name).Contains(task, SymbolEqualityComparer.Default);

    // After an `if` or a `try`, its `else` or `catch` may follow.
    private static bool IsAfterWhole(GlobalStatementSyntax statement)
    {
        var siblings = statement.Parent!.ChildNodes().TakeWhile(node => node != statement);
        return siblings.LastOrDefault() is null or (not GlobalStatementSyntax) or GlobalStatementSyntax
        {
            Statement: ExpressionStatementSyntax or LocalDeclarationStatementSyntax,
        };
    }
}
