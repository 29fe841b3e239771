using System.Globalization;
using System.Text.RegularExpressions;
using AsyncCourse.Engine.Execution;

namespace AsyncCourse.Engine.Workers;

/// <summary>Says in a sentence why a worker's process ended while a cell ran.</summary>
internal static partial class CrashReport
{
    private const int MostLines = 15;

    /// <summary>Reads the runtime's last words.</summary>
    /// <param name="exitCode">How the process ended.</param>
    /// <param name="lastWords">What it wrote to its own console.</param>
    public static CellError Read(int exitCode, string lastWords)
    {
        if (lastWords.Contains("Stack overflow.", StringComparison.Ordinal))
        {
            return StackOverflow(lastWords);
        }

        var unhandled = Unhandled().Match(lastWords);
        if (unhandled.Success)
        {
            return Error(
                "UnhandledException",
                $"An exception that nobody could catch ended the process: {unhandled.Groups["what"].Value.Trim()} "
                    + "It was thrown on a thread of its own or out of an async void method.",
                lastWords[unhandled.Index..]);
        }

        var failFast = FailFast().Match(lastWords);
        if (failFast.Success)
        {
            return Error(
                "FailFast",
                $"Environment.FailFast ended the process: {failFast.Groups["what"].Value.Trim()}",
                lastWords[failFast.Index..]);
        }

        var code = exitCode.ToString(CultureInfo.InvariantCulture);
        return Error(
            "ProcessEnded",
            $"The cell ended its own process (exit code {code}), for instance with Environment.Exit; what it had declared is gone.",
            lastWords);
    }

    private static CellError StackOverflow(string lastWords)
    {
        var frames = Frame().Matches(lastWords).Select(match => match.Groups["method"].Value).ToList();
        var culprit = frames.GroupBy(frame => frame).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;
        var who = Learners().Match(culprit ?? "") is { Success: true } name ? name.Groups["name"].Value : culprit;
        return Error(
            "StackOverflow",
            "The cell overflowed the stack" + (who is null ? "." : $": {who} calls itself without end.")
                + " No program can catch that; it ended the notebook's process.",
            string.Join('\n', frames.Distinct().Select(frame => "   at " + frame)));
    }

    private static CellError Error(string name, string message, string details) =>
        new(name, message, [message, .. details.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(MostLines)]);

    [GeneratedRegex(@"Unhandled exception\. (?<what>[^\n]+)")]
    private static partial Regex Unhandled();

    [GeneratedRegex(@"Process terminated\. ?(?<what>[^\n]*)")]
    private static partial Regex FailFast();

    [GeneratedRegex(@"^\s+at (?<method>[^\n]+)$", RegexOptions.Multiline)]
    private static partial Regex Frame();

    [GeneratedRegex(@"\.<{0,2}(?<name>\w+)>?[^.]*\([^)]*\)$")]
    private static partial Regex Learners();
}
