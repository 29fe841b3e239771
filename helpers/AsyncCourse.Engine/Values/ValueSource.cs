using System.Text.Json;
using System.Text.RegularExpressions;
using AsyncCourse.Engine.Cells;
using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Execution;

namespace AsyncCourse.Engine.Values;

/// <summary>
/// Finds the value that a directive names: <c>@csharp:name</c>, <c>@value:name</c>, <c>@input:question</c>, or the text itself.
/// </summary>
internal static partial class ValueSource
{
    /// <summary>Finds a value, or asks the learner for it.</summary>
    /// <param name="run">The run of the cell that has the directive.</param>
    /// <param name="written">The value as written in the directive.</param>
    /// <param name="call">The directive's call, for error messages.</param>
    /// <exception cref="DirectiveException">There is no such value.</exception>
    public static async Task<SharedValue> FindAsync(CellRun run, string written, DirectiveCall call)
    {
        if (Reference().Match(written) is not { Success: true } match)
        {
            return SharedValue.OfText(written);
        }

        var (place, name) = (match.Groups["place"].Value, match.Groups["name"].Value);
        return place.ToLowerInvariant() switch
        {
            "input" => SharedValue.OfText(await AskAsync(run, name, isPassword: false, call).ConfigureAwait(false)),
            "password" => SharedValue.OfText(await AskAsync(run, name, isPassword: true, call).ConfigureAwait(false)),
            "value" => run.Session.Values.GetValueOrDefault(name)
                ?? throw new DirectiveException($"No #!value has kept anything under the name '{name}'.", call.Line),
            _ when run.Table.Find(place) is CSharpDirective => OfVariable(run, name, call),
            _ when run.Table.Find(place) is ForeignLanguage foreign => throw new DirectiveException(
                $"'{name}' is to come from {foreign.Title}, which isn't run here: give the variable a value in a C# cell.",
                call.Line),
            _ => throw new DirectiveException(
                $"A value can't come from '{place}'; it can come from csharp, value, input or password.", call.Line),
        };
    }

    private static SharedValue OfVariable(CellRun run, string name, DirectiveCall call) =>
        run.Session.Compiler.Chain.Variables().FirstOrDefault(variable => variable.Name == name) is { Name: not null } variable
            ? new(variable.Value, name, Text: null)
            : throw new DirectiveException(
                $"No cell declared a variable '{name}'. #!who names those that there are.", call.Line);

    private static async Task<string> AskAsync(CellRun run, string question, bool isPassword, DirectiveCall call)
    {
        var input = run.Session.Options.Input ?? throw new DirectiveException(RoutedReader.NoInput, call.Line);
        run.Flow.Transcript.Flush();
        try
        {
            var answer = await input.ReadLineAsync(Prompt(question), isPassword, run.CancellationToken).ConfigureAwait(false);
            return answer ?? throw new DirectiveException("There was no answer.", call.Line);
        }
        catch (InvalidOperationException nobody)
        {
            throw new DirectiveException(nobody.Message, call.Line, nobody);
        }
    }

    // A question with spaces is in quotes, or has the form of older notebooks, {"prompt": "…"}.
    private static string Prompt(string question)
    {
        if (!question.StartsWith('{'))
        {
            return question.Length > 0 ? question : "Value";
        }

        try
        {
            using var json = JsonDocument.Parse(question);
            return json.RootElement.TryGetProperty("prompt", out var prompt) ? prompt.ToString() : "Value";
        }
        catch (JsonException)
        {
            return question;
        }
    }

    [GeneratedRegex(@"^@(?<place>[\w#.-]+)(:(?<name>.*))?$", RegexOptions.Singleline)]
    private static partial Regex Reference();
}
