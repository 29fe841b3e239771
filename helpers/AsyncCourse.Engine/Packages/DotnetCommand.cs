using CliWrap;

namespace AsyncCourse.Engine.Packages;

/// <summary>Runs the <c>dotnet</c> command. When it is cancelled, the command and its child processes are killed.</summary>
internal static class DotnetCommand
{
    /// <summary>Runs the command until it exits.</summary>
    /// <param name="folder">The folder to run it in.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellationToken">Kills the command and its child processes.</param>
    /// <returns>The exit code, and the lines that the command wrote to stdout and stderr.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no <c>dotnet</c> command.</exception>
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
