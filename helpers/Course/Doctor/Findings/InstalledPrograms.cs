using System.ComponentModel;
using System.Diagnostics;

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

        var start = new ProcessStartInfo(path, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            return await ReadAsync(process, cancellationToken);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static async Task<string?> ReadAsync(Process process, CancellationToken cancellationToken)
    {
        try
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            // The errors must be read too, or a program that writes a lot would block on a full pipe.
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await Task.WhenAll(output, errors);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 ? (await output).Trim() : null;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
