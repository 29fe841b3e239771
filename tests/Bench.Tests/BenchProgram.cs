using System.Diagnostics;

namespace Bench.Tests;

/// <summary>The built program, started as a person would.</summary>
internal static class BenchProgram
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">What follows <c>bench</c>.</param>
    /// <param name="environment">Variables that differ from this process's.</param>
    public static async Task<(int Exit, string Output, string Errors)> RunAsync(
        IEnumerable<string> arguments, params IReadOnlyList<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "bench.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        await using var ended = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await output, await errors);
    }
}
