using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Course.Kernel;

/// <summary>Ends the kernel when the front end that started it is gone without saying so.</summary>
internal static class ParentWatch
{
    /// <summary>The environment variable that jupyter_client sets for kernels that it starts.</summary>
    public const string Variable = "JPY_PARENT_PID";

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>Watches, where the front end says who it is, on a thread of its own: a cell may have used up the pool.</summary>
    /// <param name="gone">Called once when it is gone.</param>
    public static void Start(Action gone)
    {
        if (nint.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var said)
            && ParentId(said) is > 1 and <= int.MaxValue and var parent)
        {
            var id = (int)parent;
            new Thread(() => Watch(id, gone)) { IsBackground = true, Name = "parent-watch" }.UnsafeStart();
        }
    }

    // On Windows it isn't the id but a handle of the front end's process, which the kernel has inherited. Nobody has the id after
    // it while we hold that. What isn't such a handle has the id 0.
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
            // It is there, but belongs to somebody whose processes we may not look at.
            return true;
        }
    }

    [SupportedOSPlatform("windows")]
    [DllImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint GetProcessId(nint process);
}
