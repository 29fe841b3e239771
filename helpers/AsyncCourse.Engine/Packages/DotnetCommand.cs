using CliWrap;

namespace AsyncCourse.Engine.Packages;

/// <summary>Runs the <c>dotnet</c> command and ends it, children included, when told to.</summary>
internal static class DotnetCommand
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="folder">The folder to run it in.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellationToken">Kills it.</param>
    /// <returns>Its exit code, and the lines that it wrote to both of its streams.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such command.</exception>
    public static async Task<(int ExitCode, IReadOnlyList<string> Lines)> RunAsync(
        string folder, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        var collect = PipeTarget.ToDelegate(line =>
        {
            lock (lines)
            {
                lines.Add(line);
            }
        });
        var result = await Cli.Wrap(DotnetHost.SdkProgram)
            .WithArguments(arguments)
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(Variables())
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(collect)
            .WithStandardErrorPipe(collect)
            .ExecuteAsync(cancellationToken).ConfigureAwait(false);
        return (result.ExitCode, [.. lines.Where(line => !string.IsNullOrWhiteSpace(line))]);
    }

    // `dotnet run` and `dotnet test` tell their children which MSBuild to use; ours is to find its own.
    private static Dictionary<string, string?> Variables() =>
        new(Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
            .Select(name => KeyValuePair.Create(name, (string?)null)))
        {
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            ["MSBUILDDISABLENODEREUSE"] = "1",
        };
}
