using System.Text.RegularExpressions;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary>A cell that asks what a name is, in the way that IPython knows: <c>Task.Delay?</c> or <c>?Task.Delay</c>.</summary>
internal static partial class HelpQuestion
{
    /// <summary>What a cell asks for.</summary>
    /// <param name="code">The cell's code.</param>
    /// <returns>The name; null if the cell is code. No C# ends, or begins, with a question mark.</returns>
    public static string? NameIn(string code) =>
        Question().Match(code) is { Success: true } match ? match.Groups["name"].Value : null;

    [GeneratedRegex(@"^\s*(?:\?\s*(?<name>@?\w[\w.]*)|(?<name>@?\w[\w.]*)\s*\?)\s*$")]
    private static partial Regex Question();
}
