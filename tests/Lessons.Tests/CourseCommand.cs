using System.Diagnostics;

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
        var program = Path.Combine(AppContext.BaseDirectory, "course.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        await using var ended = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await output + await errors);
    }
}
