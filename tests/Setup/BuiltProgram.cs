using System.Diagnostics;

namespace Course.Testing;

/// <summary>A program that lies beside the tests, started as a reader would.</summary>
internal static class BuiltProgram
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="file">Its file, such as <c>course.dll</c>.</param>
    /// <param name="arguments">What follows its name.</param>
    /// <param name="environment">Variables that differ from this process's.</param>
    public static async Task<(int Exit, string Output, string Errors)> RunAsync(
        string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, file), .. arguments])
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
        return (process.ExitCode, await output, await errors);
    }
}
