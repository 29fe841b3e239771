using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AsyncCourse;
using AsyncCourse.CPython;
using AsyncCourse.Engine.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace Lessons.Tests.Python;

/// <summary>A snippet of Python as it stands in a lesson, read without running it.</summary>
/// <param name="Name">The name of its recording.</param>
/// <param name="Code">The Python.</param>
/// <param name="Variables">The object whose properties are its variables, as C#; null for none.</param>
/// <param name="Known">What the lesson's variables are when the snippet runs.</param>
internal sealed partial record LessonSnippet(
    string Name, string Code, ExpressionSyntax? Variables, IReadOnlyDictionary<string, ExpressionSyntax> Known)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    /// <summary>The snippets of a lesson, in order.</summary>
    /// <param name="cells">Its code cells.</param>
    public static IEnumerable<LessonSnippet> In(IEnumerable<NotebookCell> cells)
    {
        var known = new Dictionary<string, ExpressionSyntax>();
        foreach (var cell in cells)
        {
            if (PythonCell().Match(cell.Source) is { Success: true } python)
            {
                yield return Read(python, new Dictionary<string, ExpressionSyntax>(known));
                continue;
            }

            var source = string.Join('\n', cell.Source.Split('\n').Where(line => !line.StartsWith('#')));
            foreach (var node in CSharpSyntaxTree.ParseText(source, Options).GetRoot().DescendantNodes())
            {
                switch (node)
                {
                    case VariableDeclaratorSyntax { Initializer.Value: var value } variable:
                        known[variable.Identifier.ValueText] = value;
                        break;
                    case InvocationExpressionSyntax call when call.Expression.ToString() == "Python.RunAsync":
                        yield return Read(call.ArgumentList.Arguments, new Dictionary<string, ExpressionSyntax>(known));
                        break;
                }
            }
        }
    }

    /// <summary>What its recording must have been made of.</summary>
    /// <param name="full">At which scale.</param>
    public async Task<string> HashAsync(bool full)
    {
        var variables = Variables is null ? [] : await EvaluateAsync(Variables, full);
        return new PythonJob(Name, Code.ReplaceLineEndings("\n"), [], variables, null, TimeSpan.Zero).Hash;
    }

    private static LessonSnippet Read(Match cell, Dictionary<string, ExpressionSyntax> known)
    {
        var shared = cell.Groups["shared"].Value;
        return new(
            cell.Groups["name"].Value, cell.Groups["code"].Value,
            shared.Length == 0 ? null : SyntaxFactory.ParseExpression($"new {{ {shared} }}"), known);
    }

    private static LessonSnippet Read(
        SeparatedSyntaxList<ArgumentSyntax> arguments, Dictionary<string, ExpressionSyntax> known) =>
        new(Text(arguments[0]), Text(arguments[1]),
            arguments.FirstOrDefault(it => it.NameColon?.Name.Identifier.ValueText == "variables")?.Expression, known);

    private static string Text(ArgumentSyntax argument) => ((LiteralExpressionSyntax)argument.Expression).Token.ValueText;

    // The declarations that the variables are made of, and no other: the rest of the lesson may take minutes.
    private async Task<JsonObject> EvaluateAsync(ExpressionSyntax variables, bool full)
    {
        var needed = new List<string>();
        var seen = new HashSet<string>();
        Need(variables);
        var code = $$"""
            static class Scale
            {
                public static T Pick<T>(T full, T quick) => {{(full ? "full" : "quick")}};
                public static System.TimeSpan Seconds(double full, double quick) =>
                    System.TimeSpan.FromSeconds(Pick(full, quick));
            }
            {{string.Join('\n', needed.Select(name => $"var {name} = {Known[name]};"))}}
            {{variables}}
            """;
        var options = ScriptOptions.Default
            .WithReferences(typeof(JsonObject).Assembly, typeof(DurationExtensions).Assembly)
            .WithImports("AsyncCourse");
        return AsyncCourse.Python.GlobalsOf(
            await CSharpScript.EvaluateAsync(code, options, cancellationToken: TestContext.Current.CancellationToken));

        void Need(ExpressionSyntax expression)
        {
            var names = expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>();
            foreach (var name in names.Select(it => it.Identifier.ValueText)
                .Where(name => Known.ContainsKey(name) && seen.Add(name)).ToList())
            {
                Need(Known[name]);
                needed.Add(name);
            }
        }
    }

    [GeneratedRegex(@"^#!python (?<name>[\w-]+)(?: --share (?<shared>[\w,]+))?\n(?<code>[\s\S]*)$")]
    private static partial Regex PythonCell();
}
