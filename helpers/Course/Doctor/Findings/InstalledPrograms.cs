using System.ComponentModel;
using CliWrap;
using CliWrap.Buffered;

namespace Course.Doctor.Findings;

/// <summary>The programs on this machine's PATH.</summary>
/// <param name="folder">The working directory of the programs.</param>
internal sealed class InstalledPrograms(string folder) : IPrograms
{
    private static readonly string[] Extensions = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];

    /// <inheritdoc />
    public string? Find(string name)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        return path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Extensions.Select(extension => Path.Combine(folder, name + extension)))
            .Append(Path.IsPathRooted(name) ? name : null)
            .FirstOrDefault(File.Exists);
    }

    /// <inheritdoc />
    public async Task<string?> AskAsync(string name, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (Find(name) is not { } path)
        {
            return null;
        }

        try
        {
            var answer = await Cli.Wrap(path).WithArguments(arguments).WithWorkingDirectory(folder)
                .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(cancellationToken);
            return answer.IsSuccess ? answer.StandardOutput.Trim() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
