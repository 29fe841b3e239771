using System.Runtime.InteropServices;

namespace Course.Kernel;

/// <summary>SIGINT, which front ends use that have no other way to interrupt a cell.</summary>
internal static class InterruptSignal
{
    private const int Number = 2;

    private const nint Default = 0;

    /// <summary>
    /// Makes the process react to SIGINT even if the front end was started with SIGINT ignored, as a shell does for programs in
    /// the background. Child processes inherit that, and then the runtime doesn't handle the signal. Must be called before
    /// anything uses the console.
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
