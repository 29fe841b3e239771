using System.Text.RegularExpressions;
using AsyncCourse.Engine.Directives;

namespace AsyncCourse.Engine.Language;

/// <summary>Says what the directive at the cursor does.</summary>
internal static partial class DirectiveHover
{
    /// <summary>Describes the directive at the cursor, if there is one.</summary>
    /// <param name="code">The unfinished cell.</param>
    /// <param name="position">The cursor, in UTF-16 characters from the cell's start.</param>
    /// <param name="table">The known directives.</param>
    /// <returns>The description; null if the cursor is not in the line of a directive.</returns>
    public static string? Find(string code, int position, DirectiveTable table)
    {
        var start = position == 0 ? 0 : code.LastIndexOf('\n', position - 1) + 1;
        var end = code.IndexOf('\n', position) is var found and >= 0 ? found : code.Length;
        return Line().Match(code[start..end]) is { Success: true } line && table.Find(line.Groups["name"].Value) is { } directive
            ? DirectiveHelp.Of(directive)
            : null;
    }

    [GeneratedRegex(@"^\s*#!(?<name>[\w#-]+)")]
    private static partial Regex Line();
}
