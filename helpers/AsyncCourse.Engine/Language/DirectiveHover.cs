using System.Text.RegularExpressions;
using AsyncCourse.Engine.Directives;

namespace AsyncCourse.Engine.Language;

/// <summary>Says what the directive at the cursor does.</summary>
internal static partial class DirectiveHover
{
    /// <summary>Says it, if the cursor stands in one's line.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="position">The cursor.</param>
    /// <param name="table">The directives that there are.</param>
    /// <returns>Null if the cursor stands elsewhere.</returns>
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
