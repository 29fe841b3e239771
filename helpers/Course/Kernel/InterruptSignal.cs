using System.Runtime.InteropServices;

namespace Course.Kernel;

/// <summary>SIGINT, by which a front end that knows no other way interrupts a cell.</summary>
internal static class InterruptSignal
{
    private const int Number = 2;

    private const nint Default = 0;

    /// <summary>
    /// Lets the process hear it, also where the front end was started with SIGINT ignored, as a shell starts what runs in the
    /// background. A child inherits that, and the runtime doesn't listen then. Has to come before anything uses the console.
    /// </summary>
    public static void Heed()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = Signal(Number, Default);
        }
    }

    [DllImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Signal(int number, nint handler);
}
