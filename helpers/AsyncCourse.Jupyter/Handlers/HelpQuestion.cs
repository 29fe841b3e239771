using System.Text.RegularExpressions;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary>A cell that asks for help on a name, in IPython's syntax: <c>Task.Delay?</c> or <c>?Task.Delay</c>.</summary>
internal static partial class HelpQuestion
{
    /// <summary>The name that a cell asks about.</summary>
    /// <param name="code">The text of the cell.</param>
    /// <returns>The name; null if the cell is code. C# code never starts or ends with a question mark.</returns>
    public static string? NameIn(string code) =>
        Question().Match(code) is { Success: true } match ? match.Groups["name"].Value : null;

    [GeneratedRegex(@"^\s*(?:\?\s*(?<name>@?\w[\w.]*)|(?<name>@?\w[\w.]*)\s*\?)\s*$")]
    private static partial Regex Question();
}
