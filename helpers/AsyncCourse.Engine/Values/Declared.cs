using System.Text.Json;
using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Formatting;
using AsyncCourse.Engine.Outputs;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncCourse.Engine.Values;

/// <summary>Turns a value into a variable for the following cells, with a generated line of C# that declares it.</summary>
internal static class Declared
{
    /// <summary>Checks the name of a variable.</summary>
    /// <exception cref="DirectiveException">
    /// It is not a valid name in C#, or the directive is among lines of a language that has no variables here.
    /// </exception>
    public static string Name(CellDirective directive, string name, DirectiveCall call)
    {
        if (call.Language != DirectiveTable.CSharp && !directive.TakesText)
        {
            throw new DirectiveException(
                $"#!{directive.Name} declares a variable of C#, and stands among {call.Language}. Move it to a cell of C#.",
                call.Line);
        }

        return SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None
            ? name
            : throw new DirectiveException(
                $"'{name}' can't be a variable's name in C#; choose one of letters and digits that begins with a letter.",
                call.Line);
    }

    /// <summary>Declares the variable.</summary>
    /// <param name="run">The run of the cell that has the directive.</param>
    /// <param name="directive">The directive that declares the variable.</param>
    /// <param name="call">The directive's call, for error messages.</param>
    /// <param name="name">The name of the variable.</param>
    /// <param name="value">The value to assign.</param>
    /// <param name="format">The format to convert the value to; null to keep the value as it is.</param>
    /// <exception cref="DirectiveException">The format is JSON, but the value is not valid JSON.</exception>
    public static Task<CellResult> AsAsync(
        CellRun run, CellDirective directive, DirectiveCall call, string name, SharedValue value, string? format) =>
        run.RunCodeAsync($"#!{directive.Name}", $"var {name} = {Expression(value, format, call.Line)};");

    private static string Expression(SharedValue value, string? format, int line) => (value, format) switch
    {
        ({ Variable: { } variable }, null) => variable,
        ({ Text: { } text }, _) => Literal(text, format ?? value.Format, line),
        (_, MimeType.Json) => Literal(JsonSerializer.Serialize(value.Object), MimeType.Json, line),
        _ => Literal(Formatted(value.Object, format ?? MimeType.Plain), format ?? MimeType.Plain, line),
    };

    private static string Literal(string text, string format, int line)
    {
        var literal = SymbolDisplay.FormatLiteral(text, quote: true);
        if (format != MimeType.Json)
        {
            return literal;
        }

        try
        {
            JsonDocument.Parse(text).Dispose();
            return $"System.Text.Json.JsonDocument.Parse({literal})";
        }
        catch (JsonException problem)
        {
            throw new DirectiveException(
                $"The value is not JSON, which {MimeType.Json} asks for: {problem.Message}", line, problem);
        }
    }

    private static string Formatted(object? value, string format)
    {
        var content = ValueFormatter.Format(value, format).Content;
        return content.GetValueOrDefault(format) ?? content.Values.First();
    }
}
