using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Course.Kernel;

/// <summary>Publishes the command line, compiled ahead of time, to a place of its own, so that a rebuild never meets a running kernel.</summary>
internal static class KernelProgram
{
    /// <summary>Publishes the program.</summary>
    /// <param name="root">The course's folder.</param>
    /// <param name="progress">Told what goes on.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The program's path.</returns>
    /// <exception cref="UsageException">It can't be published; the message says what the SDK said.</exception>
    public static async Task<string> PublishAsync(string root, TextWriter progress, CancellationToken cancellationToken)
    {
        var target = Path.Combine(Home(), $"{DateTime.UtcNow:yyyyMMddHHmmssfff}");
        await progress.WriteLineAsync("Publishing the kernel, compiled ahead of time; this takes about a minute.");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])
        [
            "publish", Path.Combine(root, "helpers", "Course"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier,
            "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", target, "-v", "quiet", "--nologo",
        ])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new UsageException("The .NET SDK's `dotnet` could not be started.");
        var said = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var complained = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? Path.Combine(target, OperatingSystem.IsWindows() ? "course.exe" : "course")
            : throw new UsageException($"The kernel can't be published: {(await said + await complained).Trim()}");
    }

    /// <summary>Removes published programs that no kernelspec names and no process holds.</summary>
    /// <param name="used">The programs that are in use.</param>
    public static void RemoveOld(IReadOnlyCollection<string> used)
    {
        if (!Directory.Exists(Home()))
        {
            return;
        }

        foreach (var folder in Directory.EnumerateDirectories(Home())
            .Where(folder => !used.Any(program => Path.GetDirectoryName(program) == folder)))
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception held) when (held is IOException or UnauthorizedAccessException)
            {
                // A kernel that still runs holds it; the next install removes it.
            }
        }
    }

    private static string Home() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "async-course", "kernel");
}
