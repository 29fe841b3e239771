using System.ComponentModel;
using CliWrap;
using CliWrap.Buffered;

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
        try
        {
            // A build server that stays could keep the output open, and would be waited for.
            var result = await Cli.Wrap(DotnetHost.SdkProgram).WithArguments(arguments).WithWorkingDirectory(root)
                .WithEnvironmentVariables(set => set.Set("MSBUILDDISABLENODEREUSE", "1").Set("DOTNET_CLI_USE_MSBUILD_SERVER", "0"))
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
