using Course.Testing;

namespace Lessons.Tests;

/// <summary>The command line, as a reader starts it.</summary>
internal static class CourseCommand
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="environment">Variables that differ from this process's.</param>
    /// <param name="arguments">What follows <c>course</c>.</param>
    public static async Task<(int ExitCode, string Text)> RunAsync(
        IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        var (exit, output, errors) = await BuiltProgram.RunAsync("course.dll", arguments, environment);
        return (exit, output + errors);
    }
}
