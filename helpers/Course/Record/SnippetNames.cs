using System.Text.RegularExpressions;
using AsyncCourse.Engine.Documents;

namespace Course.Record;

/// <summary>The snippets of Python in a lesson.</summary>
internal static partial class SnippetNames
{
    /// <summary>Their names, in order.</summary>
    /// <param name="lesson">The lesson.</param>
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
