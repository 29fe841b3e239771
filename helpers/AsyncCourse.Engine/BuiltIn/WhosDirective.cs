using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Formatting;
using AsyncCourse.Engine.Formatting.Views;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.BuiltIn;

/// <summary><c>#!whos</c>: shows the variables with their types and values.</summary>
internal sealed class WhosDirective : EngineDirective
{
    /// <summary>The message that is shown if there are no variables.</summary>
    internal const string None = "No cell has declared a variable yet.";

    private const int LongestValue = 120;

    public override string Name => "whos";

    public override string Summary => "Shows the variables that cells declared, with their types and values.";

    public override Task<CellResult> RunAsync(CellRun run, DirectiveCall call)
    {
        List<string[]> rows =
        [
            .. run.Session.Compiler.Chain.Variables()
                .Select(variable => (string[])[variable.Name, TypeName.Of(variable.Type), Text(variable.Value)]),
        ];
        return Shown(
            run, rows.Count == 0 ? MimeBundle.PlainText(None) : DirectiveOutput.Table(["Variable", "Type", "Value"], rows));
    }

    private static string Text(object? value)
    {
        var text = ValueFormatter.Format(value, MimeType.Plain).Content[MimeType.Plain].ReplaceLineEndings(" ");
        return text.Length <= LongestValue ? text : text[..LongestValue] + "…";
    }
}
