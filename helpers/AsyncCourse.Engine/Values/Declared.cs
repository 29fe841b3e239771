using System.Text.Json;
using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Formatting;
using AsyncCourse.Engine.Outputs;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncCourse.Engine.Values;

/// <summary>Makes a value a variable of the cells that follow, by a line of C# that declares it.</summary>
internal static class Declared
{
    /// <summary>Checks a variable's name.</summary>
    /// <exception cref="DirectiveException">C# has no such names, or the line stands in a language that has no variables here.</exception>
    public static string Name(CellDirective directive, string name, DirectiveCall call)
    {
        if (call.Language != DirectiveTable.CSharp && !directive.TakesText)
        {
            throw new DirectiveException(
                $"#!{directive.Name} declares a variable of C#, and stands among {call.Language}. Move it to a cell of C#.", call.Line);
        }

        return SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None
            ? name
            : throw new DirectiveException(
                $"'{name}' can't be a variable's name in C#; choose one of letters and digits that begins with a letter.", call.Line);
    }

    /// <summary>Declares it.</summary>
    /// <param name="run">The cell.</param>
    /// <param name="directive">Who asks for it.</param>
    /// <param name="call">The directive, for errors.</param>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="format">The format to have it in; null for the value as it is.</param>
    /// <exception cref="DirectiveException">The value doesn't have that format.</exception>
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
