using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Kernel;

/// <summary>The tool <c>dotnet-interactive</c>, in the version that <c>.config/dotnet-tools.json</c> pins.</summary>
internal static class InteractiveTool
{
    /// <summary>The name of the tool's command.</summary>
    public const string Command = "dotnet-interactive";

    private const string Package = "microsoft.dotnet-interactive";

    /// <summary>
    /// Installs the tool in a folder of its own, so that the kernel also starts for notebooks outside the course's folder.
    /// </summary>
    /// <param name="root">The course's folder.</param>
    /// <param name="progress">Gets lines that say what is being done.</param>
    /// <param name="cancellationToken">Cancels the installation.</param>
    /// <returns>The path of the program.</returns>
    /// <exception cref="PublishException">The tool can't be installed. The message has the SDK's reason.</exception>
    public static async Task<string> InstallAsync(string root, TextWriter progress, CancellationToken cancellationToken)
    {
        var version = PinnedVersion(root);
        var target = KernelProgram.NewFolder();
        await progress.WriteLineAsync($"Installing the tool {Command} {version}.");
        await Sdk.RunAsync(
            root,
            ["tool", "install", Package, "--version", version, "--tool-path", target],
            $"The tool {Command} can't be installed",
            cancellationToken);
        return Path.Combine(target, OperatingSystem.IsWindows() ? $"{Command}.exe" : Command);
    }

    /// <summary>The version that the course is tested with.</summary>
    /// <param name="root">The course's folder.</param>
    /// <exception cref="PublishException">The version can't be read from the course's folder.</exception>
    public static string PinnedVersion(string root)
    {
        var manifest = Path.Combine(root, ".config", "dotnet-tools.json");
        try
        {
            return (string?)JsonNode.Parse(File.ReadAllText(manifest))?["tools"]?[Package]?["version"]
                ?? throw new PublishException($"{manifest} names no version of {Package}. Get the file as the course has it.");
        }
        catch (Exception problem) when (problem is IOException or JsonException or InvalidOperationException)
        {
            throw new PublishException(
                $"{manifest} can't be read, so nobody knows which version of {Package} to install: {problem.Message}");
        }
    }
}
