using System.Diagnostics;
using System.Text.Json;

namespace AsyncCourse.Jupyter.Tests.Clients;

/// <summary>Runs Jupyter's own client, in Python, against the built kernel.</summary>
internal static class PythonClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>Runs one of the scripts beside this file.</summary>
    /// <param name="script">Its name.</param>
    /// <param name="environment">Variables for it and the kernel.</param>
    /// <returns>Exit code and everything that was printed.</returns>
    public static async Task<(int ExitCode, string Printed)> RunAsync(
        string script, params (string Name, string Value)[] environment)
    {
        var python = await PythonPrograms.FindAsync();
        using var kernels = new KernelSpecFolder();
        var start = new ProcessStartInfo(python)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["JUPYTER_PATH"] = kernels.Path },
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Clients", script) },
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }

        return (process.ExitCode, await output + await errors);
    }

    private sealed class KernelSpecFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kernelspec");

        public KernelSpecFolder()
        {
            var kernel = _folder.CreateSubdirectory("kernels").CreateSubdirectory(".net-csharp");
            var spec = new
            {
                argv = (string[])
                [
                    "dotnet", System.IO.Path.Combine(AppContext.BaseDirectory, "course.dll"), "kernel", "start",
                    "{connection_file}",
                ],
                display_name = ".NET (C#)",
                language = "C#",
                interrupt_mode = "message",
            };
            File.WriteAllText(System.IO.Path.Combine(kernel.FullName, "kernel.json"), JsonSerializer.Serialize(spec));
        }

        public string Path => _folder.FullName;

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
