using AsyncCourse.Directives;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Tests;

/// <summary>What a cell must leave alone so that .NET Interactive runs it as our engine does; each was tried there.</summary>
/// <remarks>Which assemblies it may use, the tool itself is asked: see Interactive.Tests, References.</remarks>
internal static class TwoEngineRules
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    /// <summary>What is wrong with a cell, a sentence each.</summary>
    /// <param name="code">The cell's text.</param>
    public static IEnumerable<string> Broken(string code)
    {
        foreach (var line in code.Split('\n').Where(line => line.StartsWith("#!", StringComparison.Ordinal) && !IsCourses(line)))
        {
            yield return $"a directive of one engine: {line}";
        }

        if (code.StartsWith("#!python", StringComparison.Ordinal))
        {
            yield break;
        }

        // Directives are the notebook's, not the compiler's.
        var source = string.Join('\n', code.Split('\n').Where(line => !line.StartsWith("#r", StringComparison.Ordinal)
            && !line.StartsWith("#!", StringComparison.Ordinal)));
        var root = CSharpSyntaxTree.ParseText(source, Options).GetCompilationUnitRoot();
        foreach (var problem in root.DescendantNodes().Select(node => Broken(node, source)).OfType<string>())
        {
            yield return problem;
        }
    }

    // The library brings these to either engine.
    private static bool IsCourses(string line) =>
        CourseDirectives.All.Any(directive => line.Split(' ')[0] == $"#!{directive.Name}");

    private static string? Broken(SyntaxNode node, string source) => node switch
    {
        // A script's parser takes the line for a directive that somebody forgot to end.
        UsingDirectiveSyntax { SemicolonToken.IsMissing: true } => $"a using declaration at top level: {node}…",
        BaseNamespaceDeclarationSyntax => $"a namespace: {node.GetFirstToken()} …",
        ExtensionBlockDeclarationSyntax => "an extension block",
        ParameterSyntax { Parent.Parent: MethodDeclarationSyntax { Parent: ClassDeclarationSyntax } } parameter
            when parameter.Modifiers.Any(SyntaxKind.ThisKeyword) => $"a class with extension methods: ({parameter})",
        VariableDeclarationSyntax { Parent: FieldDeclarationSyntax { Parent: CompilationUnitSyntax } } variables
            when HoldsSpan(variables) => $"a span in a variable at top level: {variables}",
        MethodDeclarationSyntax method when IsAsyncVoid(method.Modifiers, method.ReturnType) => AsyncVoid(method.Identifier),
        LocalFunctionStatementSyntax method when IsAsyncVoid(method.Modifiers, method.ReturnType) => AsyncVoid(method.Identifier),
        NullableTypeSyntax { ElementType: PredefinedTypeSyntax { Keyword.RawKind: var kind } }
            when kind is (int)SyntaxKind.StringKeyword or (int)SyntaxKind.ObjectKeyword
                && !source.Contains("#nullable enable", StringComparison.Ordinal) => $"{node} without #nullable enable",
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "HTML" } } =>
            "HTML(…), which warns there",
        _ => null,
    };

    private static bool HoldsSpan(VariableDeclarationSyntax variables) =>
        variables.Type is GenericNameSyntax { Identifier.Text: "Span" or "ReadOnlySpan" }
        || variables.Variables.Any(variable => variable.Initializer?.Value is StackAllocArrayCreationExpressionSyntax
            or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "AsSpan" } });

    private static bool IsAsyncVoid(SyntaxTokenList modifiers, TypeSyntax type) =>
        modifiers.Any(SyntaxKind.AsyncKeyword) && type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };

    private static string AsyncVoid(SyntaxToken name) => $"async void {name}, whose exceptions end the kernel there";
}
