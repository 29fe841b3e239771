using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using AsyncCourse.Jupyter.Wire;
using Course.Kernel;

namespace Bench.Clients;

/// <summary>A kernel that runs in its own process, and the connection file that was written for it.</summary>
internal sealed class KernelProcess : IDisposable
{
    private const int InterruptSignal = 2;

    private readonly DirectoryInfo _folder;
    private readonly Process _process;

    private KernelProcess(DirectoryInfo folder, Process process, ConnectionFile connection)
    {
        _folder = folder;
        _process = process;
        Connection = connection;
    }

    /// <summary>The addresses that the kernel listens on.</summary>
    public ConnectionFile Connection { get; }

    /// <summary>The ID of the process.</summary>
    public int Id => _process.Id;

    /// <summary>Whether the process has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>The current working set of the process, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>
    /// Starts a kernel on free ports of this machine. The connection file has a new key, and only this user can read it.
    /// </summary>
    /// <param name="command">The command that starts the kernel.</param>
    /// <exception cref="KernelClientException">The program can't be started.</exception>
    public static KernelProcess Start(KernelCommand command)
    {
        var folder = Directory.CreateTempSubdirectory("kernel");
        var file = Path.Combine(folder.FullName, "connection.json");
        WriteConnection(file);
        var arguments = command.Arguments
            .Select(argument => argument.Replace("{connection_file}", file, StringComparison.Ordinal));
        var start = new ProcessStartInfo(arguments.First(), arguments.Skip(1))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // On Windows, kernels expect an inherited handle in this variable, which this client doesn't create.
        if (!OperatingSystem.IsWindows())
        {
            start.Environment[ParentWatch.Variable] =
                Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        foreach (var (name, value) in command.Environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            var process = Process.Start(start)!;
            // The output is read and dropped, because a full pipe would block the kernel.
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            return new KernelProcess(folder, process, ConnectionFile.Read(file));
        }
        catch (System.ComponentModel.Win32Exception problem)
        {
            folder.Delete(recursive: true);
            throw new KernelClientException($"The kernel {command.Name} can't be started: {problem.Message}", problem);
        }
    }

    /// <summary>Sends SIGINT, for kernels that are interrupted by a signal. Does nothing on Windows.</summary>
    public void Signal()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = Kill(_process.Id, InterruptSignal);
        }
    }

    /// <summary>Waits until the process has ended.</summary>
    /// <param name="patience">How long to wait at most.</param>
    /// <returns>Whether the process has ended.</returns>
    public bool WaitForExit(TimeSpan patience) => _process.WaitForExit(patience);

    /// <summary>Kills the process if it still runs, and deletes the connection file.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static void WriteConnection(string file)
    {
        var ports = FreePorts(5);
        var connection = new JsonObject
        {
            ["transport"] = "tcp",
            ["ip"] = IPAddress.Loopback.ToString(),
            ["key"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            ["signature_scheme"] = "hmac-sha256",
            ["shell_port"] = ports[0],
            ["iopub_port"] = ports[1],
            ["stdin_port"] = ports[2],
            ["control_port"] = ports[3],
            ["hb_port"] = ports[4],
        };
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(file, options);
        writer.Write(connection.ToJsonString());
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        listeners.ForEach(listener => listener.Stop());
        return ports;
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
