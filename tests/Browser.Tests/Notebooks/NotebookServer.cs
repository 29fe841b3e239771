using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Course.Lessons;
using Course.Testing;

namespace Browser.Tests.Notebooks;

/// <summary>Debian's classic Notebook with the built kernel and a copy of lesson 01, in folders of its own.</summary>
public sealed class NotebookServer : IAsyncDisposable
{
    private const string Python = "/usr/bin/python3";
    private const string Token = "only-for-this-test";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder;
    private readonly Process _process;
    private readonly Task<string> _said;

    private NotebookServer(DirectoryInfo folder, Process process, int port)
    {
        _folder = folder;
        _process = process;
        _said = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        Page = new Uri($"http://127.0.0.1:{port}/notebooks/notebooks/{LessonName}?token={Token}");
    }

    /// <summary>The lesson's file name.</summary>
    public static string LessonName => "01-why-async.ipynb";

    /// <summary>The lesson's page.</summary>
    public Uri Page { get; }

    /// <summary>The lesson's file, which the page saves.</summary>
    public string Lesson => Path.Combine(_folder.FullName, "notebooks", LessonName);

    /// <summary>
    /// Starts it and waits until it answers. If there is none, the test is skipped, or fails if it is required.
    /// </summary>
    public static async Task<NotebookServer> StartAsync()
    {
        await RequireAsync();
        var root = CourseRoot.FindAbove(AppContext.BaseDirectory)!;
        var folder = Directory.CreateTempSubdirectory("notebook-");
        Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "helpers"), Path.Combine(root, "helpers"));
        folder.CreateSubdirectory("notebooks");
        var server = Start(folder, FreePort());
        File.Copy(Path.Combine(CourseRoot.Notebooks(root), LessonName), server.Lesson);
        await server.WaitAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static NotebookServer Start(DirectoryInfo folder, int port)
    {
        var kernels = folder.CreateSubdirectory("data/kernels/.net-csharp");
        File.WriteAllText(Path.Combine(kernels.FullName, "kernel.json"), JsonSerializer.Serialize(new
        {
            argv = (string[])
            [
                "dotnet", Path.Combine(AppContext.BaseDirectory, "course.dll"), "kernel", "start", "{connection_file}",
            ],
            display_name = ".NET (C#)",
            language = "C#",
            interrupt_mode = "message",
        }));
        var start = new ProcessStartInfo(Python,
        [
            "-m", "notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1",
            $"--port={port.ToString(CultureInfo.InvariantCulture)}",
            "--NotebookApp.port_retries=0", $"--NotebookApp.token={Token}", $"--notebook-dir={folder.FullName}",
        ])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["JUPYTER_DATA_DIR"] = Path.Combine(folder.FullName, "data"),
                ["JUPYTER_CONFIG_DIR"] = Path.Combine(folder.FullName, "config"),
                ["JUPYTER_RUNTIME_DIR"] = Path.Combine(folder.FullName, "runtime"),
                ["IPYTHONDIR"] = Path.Combine(folder.FullName, "ipython"),
            },
        };
        return new NotebookServer(folder, Process.Start(start)!, port);
    }

    private async Task WaitAsync()
    {
        using var client = new HttpClient();
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < Patience)
        {
            Assert.False(_process.HasExited, _process.HasExited ? await _said : "");
            try
            {
                await client.GetStringAsync(new Uri(Page, $"/api?token={Token}"));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        Assert.Fail($"The notebook server did not answer within {Patience.TotalMinutes} minutes.");
    }

    private static async Task RequireAsync()
    {
        var there = false;
        if (File.Exists(Python))
        {
            using var process = Process.Start(new ProcessStartInfo(Python, ["-c", "import notebook.notebookapp"])
            {
                RedirectStandardError = true,
            })!;
            await process.WaitForExitAsync();
            there = process.ExitCode == 0;
        }

        var required = Gate.Requires("jupyter");
        Assert.False(required && !there, "COURSE_REQUIRE names jupyter, but the classic Notebook is not installed.");
        Assert.SkipUnless(there, "The classic Notebook is not installed.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
