using System.Text.RegularExpressions;
using AsyncCourse.Engine.Documents;

namespace Course.Record;

/// <summary>Finds the Python snippets of a lesson.</summary>
internal static partial class SnippetNames
{
    /// <summary>The names of the snippets, in order.</summary>
    /// <param name="lesson">The notebook of the lesson.</param>
    public static IReadOnlyList<string> In(Notebook lesson) =>
    [
        .. lesson.Cells.Where(cell => cell.Kind == CellKind.Code)
            .SelectMany(cell => Call().Matches(cell.Source))
            .Select(match => match.Groups["name"].Value)
            .Distinct(),
    ];

    [GeneratedRegex(
        """
        Python\s*\.\s*RunAsync\(\s*"(?<name>[A-Za-z0-9-]+)"\s*,
        |^\#!python[ \t]+(?:--name[ \t]+)?(?<name>[A-Za-z0-9][A-Za-z0-9-]*)
        """,
        RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Call();
}
