using System.Globalization;
using System.Text.RegularExpressions;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Workers;

/// <summary>Explains in one sentence why a worker's process ended while a cell ran.</summary>
internal static partial class CrashReport
{
    private const int MostLines = 15;

    /// <summary>Reads the output of the crashed runtime.</summary>
    /// <param name="exitCode">The exit code of the process.</param>
    /// <param name="lastWords">The text that the process wrote to its own console.</param>
    public static CellError Read(int exitCode, string lastWords)
    {
        if (lastWords.Contains("Stack overflow.", StringComparison.Ordinal))
        {
            return Error(
                "StackOverflow",
                $"The cell overflowed the stack{Recursion.Describe(lastWords)}. No program can catch that; "
                    + "it ended the notebook's process.",
                lastWords);
        }

        if (Unhandled().Match(lastWords) is { Success: true } unhandled)
        {
            return Error(
                "UnhandledException",
                $"Nobody could catch this exception, and it ended the notebook's process: {Sentence(unhandled)} "
                    + $"It was thrown{Origin(lastWords[unhandled.Index..])} on a thread of its own or out of "
                    + "an async void method.",
                lastWords[unhandled.Index..]);
        }

        if (FailFast().Match(lastWords) is { Success: true } failFast)
        {
            return Error(
                "FailFast",
                $"Environment.FailFast ended the notebook's process: {Sentence(failFast)}",
                lastWords[failFast.Index..]);
        }

        return Error("ProcessEnded", $"{EndedBy(exitCode)} What the cells declared is gone.", lastWords);
    }

    // If a signal ended a process, its exit code is 128 plus the signal's number.
    private static string EndedBy(int exitCode) => exitCode switch
    {
        137 => "The notebook's process was killed from outside (SIGKILL): by a person, or by the system when memory ran out.",
        139 => "The notebook's process crashed in native code (SIGSEGV).",
        143 => "The notebook's process was told to end (SIGTERM) by a person or another program.",
        _ => $"The cell ended the notebook's process (exit code {exitCode.ToString(CultureInfo.InvariantCulture)}), "
            + "for instance with Environment.Exit.",
    };

    // Background work may outlive its cell, so the cell that is running now is not necessarily to blame.
    private static string Origin(string details) =>
        Cell().Match(details) is { Success: true } cell ? $" by code of cell {cell.Groups["number"].Value}," : "";

    private static string Sentence(Match match)
    {
        var what = match.Groups["what"].Value.Trim();
        return what.Length == 0 || char.IsPunctuation(what[^1]) ? what : what + ".";
    }

    private static CellError Error(string name, string message, string details) =>
        new(name, message, [message, .. CrashFrames.Of(details).Distinct().Take(MostLines).Select(frame => "   at " + frame)]);

    [GeneratedRegex(@"Unhandled exception\. (?<what>[^\n]+)")]
    private static partial Regex Unhandled();

    [GeneratedRegex(@" in Cell (?<number>\d+):line ")]
    private static partial Regex Cell();

    [GeneratedRegex(@"Process terminated\.\s*(?<what>[^\n]*)")]
    private static partial Regex FailFast();
}
