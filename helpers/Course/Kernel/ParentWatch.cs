using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Course.Kernel;

/// <summary>Ends the kernel when the front end that started it has ended without a shutdown request.</summary>
internal static class ParentWatch
{
    /// <summary>The environment variable that jupyter_client sets for kernels that it starts.</summary>
    public const string Variable = "JPY_PARENT_PID";

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Starts watching, if the front end has set the variable. Uses a thread of its own, because a cell may have used up the
    /// thread pool.
    /// </summary>
    /// <param name="gone">Called once when the front end has ended.</param>
    public static void Start(Action gone)
    {
        if (nint.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var said)
            && ParentId(said) is > 1 and <= int.MaxValue and var parent)
        {
            var id = (int)parent;
            new Thread(() => Watch(id, gone)) { IsBackground = true, Name = "parent-watch" }.UnsafeStart();
        }
    }

    // On Windows, the variable has no process ID but a handle to the front end's process, which the kernel has inherited. While
    // the handle is open, no other process can get the same ID. For anything that is not such a handle, the ID is 0.
    private static long ParentId(nint said) => !OperatingSystem.IsWindows() ? said : said > 0 ? GetProcessId(said) : 0;

    private static void Watch(int id, Action gone)
    {
        while (IsRunning(id))
        {
            Thread.Sleep(Every);
        }

        gone();
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException)
        {
            return false;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // The process exists, but belongs to another user, so it can't be queried.
            return true;
        }
    }

    [SupportedOSPlatform("windows")]
    [DllImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint GetProcessId(nint process);
}
