using System.Diagnostics;

namespace Course.Kernel;

/// <summary>Runs the <c>dotnet</c> command of the .NET SDK.</summary>
internal static class Sdk
{
    /// <summary>Runs the command until it exits. It runs in the course's folder, whose global.json selects the SDK.</summary>
    /// <param name="root">The course's folder.</param>
    /// <param name="arguments">The command-line arguments.</param>
    /// <param name="failure">The start of an error message: what can't be done.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    /// <exception cref="PublishException">The command can't be started, or failed. The message has its output.</exception>
    public static async Task RunAsync(
        string root, IEnumerable<string> arguments, string failure, CancellationToken cancellationToken)
    {
        using var process = Start(root, arguments, failure);
        var said = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var complained = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0)
        {
            throw new PublishException($"{failure}: {(await said + await complained).Trim()}");
        }
    }

    private static Process Start(string root, IEnumerable<string> arguments, string failure)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(DotnetHost.SdkProgram, arguments)
            {
                WorkingDirectory = root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (System.ComponentModel.Win32Exception problem)
        {
            throw new PublishException($"{failure}: the .NET SDK's `dotnet` can't be started. {problem.Message}");
        }
    }
}
