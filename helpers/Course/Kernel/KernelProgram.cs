using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Course.Kernel;

/// <summary>
/// The programs that kernels run, each in a folder of its own: the command line, published and compiled ahead of time, so that a
/// rebuild never meets a running kernel; and .NET Interactive, where it was asked for.
/// </summary>
internal static class KernelProgram
{
    private const string UsesFile = "kernelspecs.txt";

    private static readonly string[] ProgramNames = ["course", InteractiveTool.Command];

    /// <summary>Publishes the command line.</summary>
    /// <param name="root">The course's folder.</param>
    /// <param name="progress">Told what goes on.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The program's path.</returns>
    /// <exception cref="PublishException">It can't be published; the message says what the SDK said.</exception>
    public static async Task<string> PublishAsync(string root, TextWriter progress, CancellationToken cancellationToken)
    {
        var target = NewFolder();
        await progress.WriteLineAsync("Publishing the kernel, compiled ahead of time; this takes a minute or two.");
        await Sdk.RunAsync(
            root,
            [
                "publish", Path.Combine(root, "helpers", "Course"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier,
                // The compiler that a build has compiled ahead of time is taken as it is (Directory.Build.targets), not by its
                // Precompile step, which would publish it twice. Style was checked by the build.
                "--self-contained", "false", "-p:PublishReadyToRun=true", "-p:Precompile=false", "-p:RunAnalyzers=false",
                "-o", target, "-v", "quiet", "--nologo",
            ],
            "The kernel can't be published",
            cancellationToken);
        return Path.Combine(target, OperatingSystem.IsWindows() ? "course.exe" : "course");
    }

    /// <summary>A path for a program that is about to be installed; the folder is not there yet.</summary>
    public static string NewFolder() => Path.Combine(Home(), $"{DateTime.UtcNow:yyyyMMddHHmmssfff}");

    /// <summary>Notes that a kernelspec names a published program, wherever it is: not every environment can be found again later.</summary>
    /// <param name="program">What <see cref="PublishAsync"/> or <see cref="InteractiveTool.InstallAsync"/> returned.</param>
    /// <param name="kernelSpec">The kernelspec's folder.</param>
    public static void NoteUse(string program, string kernelSpec) =>
        File.AppendAllLines(Path.Combine(Path.GetDirectoryName(program)!, UsesFile), [Path.GetFullPath(kernelSpec)]);

    /// <summary>Removes published programs that no kernelspec names and no process runs.</summary>
    public static void RemoveUnused() => RemoveUnused(Home(), DateTime.UtcNow);

    /// <summary>Removes those in a folder.</summary>
    /// <param name="home">The folder that published programs are in.</param>
    /// <param name="now">The time, in UTC.</param>
    internal static void RemoveUnused(string home, DateTime now)
    {
        if (!Directory.Exists(home))
        {
            return;
        }

        var running = RunningPrograms();
        foreach (var folder in Directory.EnumerateDirectories(home)
            .Where(folder => !IsNamed(folder) && !running.Contains(folder) && !IsBeingPublished(folder, now)))
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception held) when (held is IOException or UnauthorizedAccessException)
            {
                // Somebody holds it; the next install removes it.
            }
        }
    }

    private static bool IsNamed(string folder)
    {
        var uses = Path.Combine(folder, UsesFile);
        return File.Exists(uses) && File.ReadLines(uses).Any(kernelSpec =>
            InstalledKernel.Read(kernelSpec)?.Program is { } program && Path.GetDirectoryName(program) == folder);
    }

    // A kernel that runs still loads parts of itself, such as what the first Tab needs.
    private static HashSet<string> RunningPrograms()
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var process in ProgramNames.SelectMany(Process.GetProcessesByName))
        {
            using (process)
            {
                try
                {
                    folders.Add(Path.GetDirectoryName(process.MainModule?.FileName) ?? "");
                }
                catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception)
                {
                    // It ended, or is another user's.
                }
            }
        }

        return folders;
    }

    private static bool IsBeingPublished(string folder, DateTime now) => !File.Exists(Path.Combine(folder, UsesFile))
        && now - Directory.GetLastWriteTimeUtc(folder) < TimeSpan.FromMinutes(10);

    private static string Home() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "async-course", "kernel");
}
