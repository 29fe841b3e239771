using System.Text.RegularExpressions;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary>Adds terminal colours to the lines of an error, so that the learner's own code stands out.</summary>
internal static partial class Traceback
{
    private const string Reset = "\u001b[0m";
    private const string Problem = "\u001b[1;31m";
    private const string Place = "\u001b[32m";
    private const string Source = "\u001b[36m";
    private const string Quiet = "\u001b[2m";

    /// <summary>Colours the lines. Apart from the colour codes, they don't change.</summary>
    /// <param name="lines">The engine's lines: exception messages, frames, the cell's source, carets.</param>
    public static IReadOnlyList<string> Paint(IReadOnlyList<string> lines)
    {
        var painted = new List<string>(lines.Count);
        var isSource = false;
        foreach (var line in lines)
        {
            painted.Add(isSource && !Caret.IsMatch(line) ? $"{Source}{line}{Reset}" : Paint(line));
            isSource = CellFrame.IsMatch(line) || Diagnostic.IsMatch(line);
        }

        return painted;
    }

    private static string Paint(string line) => line switch
    {
        _ when Caret.IsMatch(line) => $"{Problem}{line}{Reset}",
        _ when Diagnostic.Match(line) is { Success: true } diagnostic =>
            $"{Place}{diagnostic.Groups["place"].Value}{Reset}: "
            + $"{Problem}{diagnostic.Groups["kind"].Value}{Reset}{diagnostic.Groups["rest"].Value}",
        _ when CellFrame.Match(line) is { Success: true } frame =>
            $"{frame.Groups["at"].Value}{Place}{frame.Groups["place"].Value}{Reset}",
        _ when LibraryFrame.IsMatch(line) => $"{Quiet}{line}{Reset}",
        _ when Head.Match(line) is { Success: true } head =>
            $"{head.Groups["indent"].Value}{Problem}{head.Groups["type"].Value}{Reset}{head.Groups["rest"].Value}",
        _ => line,
    };

    [GeneratedRegex(@"^\s+\^+$")]
    private static partial Regex Caret { get; }

    [GeneratedRegex(@"^(?<place>\S*\(\d+,\d+\)): (?<kind>error \w+)(?<rest>:.*)$", RegexOptions.Singleline)]
    private static partial Regex Diagnostic { get; }

    [GeneratedRegex(@"^(?<at>\s+at (.* in )?)(?<place>\S.*, line \d+)$")]
    private static partial Regex CellFrame { get; }

    [GeneratedRegex(@"^\s+(at |… and \d+ more)")]
    private static partial Regex LibraryFrame { get; }

    [GeneratedRegex(@"^(?<indent>\s*)(?<type>[A-Z]\w*(<.*>)?)(?<rest>: .*)$", RegexOptions.Singleline)]
    private static partial Regex Head { get; }
}
