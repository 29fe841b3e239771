using System.Text.RegularExpressions;

namespace AsyncCourse.Children;

/// <summary>Works out how a process ended from its exit code and from what the runtime printed last.</summary>
internal static partial class ChildEnding
{
    /// <summary>How the process ended. The caller fills in what it printed and how long it took.</summary>
    /// <param name="inTime">Whether it ended by itself, before its time limit.</param>
    /// <param name="exitCode">Its exit code.</param>
    /// <param name="errors">What was printed to its error stream.</param>
    public static ChildRun Read(bool inTime, int exitCode, string errors)
    {
        var (end, problem) = !inTime ? (ChildEnd.TimeLimit, null) : IsAbort(exitCode) ? Aborted(errors)
            : IsKilled(exitCode) ? (ChildEnd.Killed, null) : (ChildEnd.Exited, (string?)null);
        return new(end, exitCode, "", WithoutOurFrames(errors), default) { Problem = problem };
    }

    // The runtime aborts with SIGABRT, which is exit code 134. On Windows the codes stand for an exception, FailFast and a stack
    // overflow.
    private static bool IsAbort(int exitCode) => exitCode is 134 || (uint)exitCode is 0xE0434352 or 0x80131623 or 0xC00000FD;

    private static bool IsKilled(int exitCode) => OperatingSystem.IsWindows() ? exitCode is -1 : exitCode is > 128 and < 160;

    private static (ChildEnd End, string? Problem) Aborted(string errors)
    {
        if (errors.Contains("Stack overflow.", StringComparison.Ordinal))
        {
            return (ChildEnd.StackOverflow, null);
        }

        if (Unhandled().Match(errors) is { Success: true } unhandled)
        {
            return (ChildEnd.UnhandledException, unhandled.Groups["what"].Value);
        }

        return FailFast().Match(errors) is { Success: true } failFast
            ? (ChildEnd.FailFast, failFast.Groups["what"].Value)
            : (ChildEnd.Killed, null);
    }

    private static string WithoutOurFrames(string errors) => OurFrame().Replace(errors, "");

    [GeneratedRegex(@"^Unhandled exception\. (?<what>[^\r\n]*)", RegexOptions.Multiline)]
    private static partial Regex Unhandled();

    [GeneratedRegex(@"^Process terminated\.\s*(?<what>[^\r\n]*)", RegexOptions.Multiline)]
    private static partial Regex FailFast();

    [GeneratedRegex(
        @"^\s+at (InvokeStub_\S+\.|System\.Reflection\.MethodBaseInvoker\.|System\.Reflection\.MethodBase\.Invoke|"
            + @"System\.Reflection\.RuntimeMethodInfo\.Invoke|Program\.<Main>\$\([^)]*\) in .*AsyncCourse\.Child)[^\n]*\n?",
        RegexOptions.Multiline)]
    private static partial Regex OurFrame();
}
