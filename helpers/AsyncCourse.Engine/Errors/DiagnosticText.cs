using System.Globalization;
using AsyncCourse.Engine.Compilation;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Errors;

/// <summary>Formats compiler errors and warnings for people: the position, the message, and a mark under the code.</summary>
internal static class DiagnosticText
{
    /// <summary>The error of a cell that doesn't compile.</summary>
    public static CellError Error(CompiledUnit unit)
    {
        var errors = unit.Diagnostics.Where(diagnostic => diagnostic.IsError).ToList();
        return new("CompilationError", errors[0].Message, [.. errors.SelectMany(error => Lines(unit.Source, error))]);
    }

    /// <summary>The warnings as console text; empty if there are none.</summary>
    public static string Warnings(CompiledUnit unit) =>
        string.Concat(
            unit.Diagnostics.Where(diagnostic => !diagnostic.IsError).Select(warning => Head(unit.Source, warning) + "\n"));

    private static IEnumerable<string> Lines(SourceUnit source, CellDiagnostic diagnostic)
    {
        yield return Head(source, diagnostic);
        var line = source.Line(diagnostic.Line).TrimEnd();
        if (line.Length == 0)
        {
            yield break;
        }

        var shown = line.TrimStart();
        var indent = line.Length - shown.Length;
        var start = Math.Clamp(diagnostic.Column - 1 - indent, 0, shown.Length);
        var length = diagnostic.EndLine == diagnostic.Line ? diagnostic.EndColumn - diagnostic.Column : shown.Length - start;

        // Tabs stay tabs in the line of the mark, so that the mark is in the right column whatever the width of a tab.
        var padding = string.Concat(shown[..start].Select(character => character == '\t' ? '\t' : ' '));
        yield return "    " + shown;
        yield return "    " + padding + new string('^', Math.Max(1, Math.Min(length, shown.Length - start)));
    }

    private static string Head(SourceUnit source, CellDiagnostic diagnostic)
    {
        var file = source.IsCell ? "" : source.Name;
        var kind = diagnostic.IsError ? "error" : "warning";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{file}({diagnostic.Line},{diagnostic.Column}): {kind} {diagnostic.Id}: {diagnostic.Message}");
    }
}
