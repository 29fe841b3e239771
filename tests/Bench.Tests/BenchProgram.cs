using Course.Testing;

namespace Bench.Tests;

/// <summary>The measuring program, as a reader starts it.</summary>
internal static class BenchProgram
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">What follows <c>bench</c>.</param>
    /// <param name="environment">Variables that differ from this process's.</param>
    public static Task<(int Exit, string Output, string Errors)> RunAsync(
        IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> environment) =>
        BuiltProgram.RunAsync(
            "bench.dll", arguments, environment.ToDictionary(variable => variable.Name, variable => variable.Value));
}
