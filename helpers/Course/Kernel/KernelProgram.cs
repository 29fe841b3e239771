using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Course.Kernel;

/// <summary>
/// The programs that kernels run, each in a folder of its own: the command line, published and compiled ahead of time, so that a
/// rebuild doesn't touch a running kernel; and .NET Interactive, if the user asked for it.
/// </summary>
internal static class KernelProgram
{
    private const string UsesFile = "kernelspecs.txt";

    private static readonly string[] ProgramNames = ["course", InteractiveTool.Command];

    /// <summary>Publishes the command line.</summary>
    /// <param name="root">The course's folder.</param>
    /// <param name="progress">Gets lines that say what is being done.</param>
    /// <param name="cancellationToken">Cancels the publishing.</param>
    /// <returns>The path of the program.</returns>
    /// <exception cref="PublishException">The program can't be published. The message has the SDK's reason.</exception>
    public static async Task<string> PublishAsync(string root, TextWriter progress, CancellationToken cancellationToken)
    {
        var target = NewFolder();
        await progress.WriteLineAsync("Publishing the kernel, compiled ahead of time; this takes a minute or two.");
        await Sdk.RunAsync(
            root,
            [
                "publish", Path.Combine(root, "helpers", "Course"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier,
                // Uses the C# compiler that a build has compiled ahead of time (Directory.Build.targets). Its own Precompile step
                // would publish it twice. The build has already checked the code style.
                "--self-contained", "false", "-p:PublishReadyToRun=true", "-p:Precompile=false", "-p:RunAnalyzers=false",
                "-o", target, "-v", "quiet", "--nologo",
            ],
            "The kernel can't be published",
            cancellationToken);
        return Path.Combine(target, OperatingSystem.IsWindows() ? "course.exe" : "course");
    }

    /// <summary>A path for a program that is about to be installed. The folder doesn't exist yet.</summary>
    public static string NewFolder() => Path.Combine(Home(), $"{DateTime.UtcNow:yyyyMMddHHmmssfff}");

    /// <summary>
    /// Records that a kernelspec uses a published program, wherever the kernelspec is: not every environment can be found again
    /// later.
    /// </summary>
    /// <param name="program">
    /// The path that <see cref="PublishAsync"/> or <see cref="InteractiveTool.InstallAsync"/> returned.
    /// </param>
    /// <param name="kernelSpec">The folder of the kernelspec.</param>
    public static void NoteUse(string program, string kernelSpec) =>
        File.AppendAllLines(Path.Combine(Path.GetDirectoryName(program)!, UsesFile), [Path.GetFullPath(kernelSpec)]);

    /// <summary>Removes published programs that no kernelspec uses and no process runs.</summary>
    public static void RemoveUnused() => RemoveUnused(Home(), DateTime.UtcNow);

    /// <summary>Removes unused programs from a folder.</summary>
    /// <param name="home">The folder with the published programs.</param>
    /// <param name="now">The current time, in UTC.</param>
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
                // A process still uses it. The next installation removes it.
            }
        }
    }

    private static bool IsNamed(string folder)
    {
        var uses = Path.Combine(folder, UsesFile);
        return File.Exists(uses) && File.ReadLines(uses).Any(kernelSpec =>
            InstalledKernel.Read(kernelSpec)?.Program is { } program && Path.GetDirectoryName(program) == folder);
    }

    // A running kernel may still load parts of its program, for instance at the first completion.
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
                    // The process has ended, or belongs to another user.
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
