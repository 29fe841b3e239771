using System.Diagnostics;
using System.Globalization;

namespace Course.Kernel;

/// <summary>Ends the kernel when the front end that started it is gone without saying so.</summary>
internal static class ParentWatch
{
    // Set by jupyter_client for kernels that it starts.
    private const string Variable = "JPY_PARENT_PID";
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>Watches, where the front end says who it is, on a thread of its own: a cell may have used up the pool.</summary>
    /// <param name="gone">Called once when it is gone.</param>
    public static void Start(Action gone)
    {
        if (int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var id) && id > 1)
        {
            new Thread(() => Watch(id, gone)) { IsBackground = true, Name = "parent-watch" }.UnsafeStart();
        }
    }

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
    }
}
