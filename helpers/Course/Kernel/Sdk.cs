using System.Diagnostics;

namespace Course.Kernel;

/// <summary>The .NET SDK's <c>dotnet</c>.</summary>
internal static class Sdk
{
    /// <summary>Runs it to its end, in the course's folder, whose global.json names the SDK.</summary>
    /// <param name="root">The course's folder.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="failure">How an error begins: what can't be done.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="PublishException">It can't be started, or failed; the message says what it said.</exception>
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
