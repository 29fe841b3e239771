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

        if (Unhandled().Match(lastWords) is { Success: true } unhandled)
        {
            return Error(
                "UnhandledException",
                $"Nobody could catch this exception, and it ended the notebook's process: {unhandled.Groups["what"].Value.Trim()}. "
                    + "It was thrown on a thread of its own or out of an async void method.",
                lastWords[unhandled.Index..]);
        }

        if (FailFast().Match(lastWords) is { Success: true } failFast)
        {
            return Error(
                "FailFast",
                $"Environment.FailFast ended the notebook's process: {failFast.Groups["what"].Value.Trim()}",
                lastWords[failFast.Index..]);
        }

        var code = exitCode.ToString(CultureInfo.InvariantCulture);
        return Error(
            "ProcessEnded",
            $"The cell ended the notebook's process (exit code {code}), for instance with Environment.Exit. What it declared is gone.",
            lastWords);
    }

    private static CellError StackOverflow(string lastWords)
    {
        var culprit = LearnersFrames(lastWords).GroupBy(frame => frame).MaxBy(group => group.Count())?.Key;
        var who = MethodName().Match(culprit ?? "") is { Success: true } match ? $": {match.Groups["name"].Value} calls itself without end" : "";
        return Error(
            "StackOverflow",
            $"The cell overflowed the stack{who}. No program can catch that; it ended the notebook's process.",
            lastWords);
    }

    private static CellError Error(string name, string message, string details) =>
        new(name, message, [message, .. LearnersFrames(details).Distinct().Take(MostLines).Select(frame => "   at " + frame)]);

    // The runtime's and the engine's own frames say nothing to the person who wrote the cell.
    private static IEnumerable<string> LearnersFrames(string text) =>
        Frame().Matches(text).Select(match => match.Groups["method"].Value);

    [GeneratedRegex(@"Unhandled exception\. (?<what>[^\n]+)")]
    private static partial Regex Unhandled();

    [GeneratedRegex(@"Process terminated\.\s*(?<what>[^\n]*)")]
    private static partial Regex FailFast();

    [GeneratedRegex(@"^\s+at Submission#\d+[.+](?<method>[^\r\n]+)", RegexOptions.Multiline)]
    private static partial Regex Frame();

    [GeneratedRegex(@"(g__(?<name>\w+)\||<(?<name>\w+)>d__|^(?<name>\w+)\(|\.(?<name>\w+)\()")]
    private static partial Regex MethodName();
}
