using System.ComponentModel;
using CliWrap;
using CliWrap.Buffered;

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
        try
        {
            // A build server that stays could keep the output open, and would be waited for.
            var result = await Cli.Wrap(DotnetHost.SdkProgram).WithArguments(arguments).WithWorkingDirectory(root)
                .WithEnvironmentVariables(set => set
                    .Set("MSBUILDDISABLENODEREUSE", "1")
                    .Set("DOTNET_CLI_USE_MSBUILD_SERVER", "0"))
                .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(cancellationToken);
            if (!result.IsSuccess)
            {
                throw new PublishException($"{failure}: {(result.StandardOutput + result.StandardError).Trim()}");
            }
        }
        catch (Win32Exception problem)
        {
            throw new PublishException(
                $"{failure}: the .NET SDK's `dotnet` can't be started. {problem.GetBaseException().Message}");
        }
    }
}
