using System.Diagnostics;

namespace AsyncCourse.Engine.Packages;

/// <summary>Runs the <c>dotnet</c> command. When it is cancelled, the command and its child processes are killed.</summary>
internal static class DotnetCommand
{
    /// <summary>Runs the command until it exits.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="arguments">The command-line arguments.</param>
    /// <param name="cancellationToken">Kills the command and its child processes.</param>
    /// <returns>The exit code, and the lines that the command wrote to stdout and stderr.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no <c>dotnet</c> command.</exception>
    public static async Task<(int ExitCode, IReadOnlyList<string> Lines)> RunAsync(
        string folder, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(StartInfo(folder, arguments))!;
        var lines = new List<string>();
        process.StandardInput.Close();
        process.OutputDataReceived += Collect;
        process.ErrorDataReceived += Collect;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }

        lock (lines)
        {
            return (process.ExitCode, [.. lines]);
        }

        void Collect(object sender, DataReceivedEventArgs received)
        {
            lock (lines)
            {
                if (!string.IsNullOrWhiteSpace(received.Data))
                {
                    lines.Add(received.Data);
                }
            }
        }
    }

    private static ProcessStartInfo StartInfo(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(DotnetHost.SdkProgram, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };

        // `dotnet run` and `dotnet test` set variables that tell child processes which MSBuild to use. This command must find its
        // own.
        foreach (var name in start.Environment.Keys
            .Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        return start;
    }
}
