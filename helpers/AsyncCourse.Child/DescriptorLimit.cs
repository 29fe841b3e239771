using System.ComponentModel;
using System.Runtime.InteropServices;

namespace AsyncCourse.Child;

/// <summary>Limits how many file descriptors this process may have open. Linux and macOS.</summary>
internal static partial class DescriptorLimit
{
    private static readonly int Resource = OperatingSystem.IsMacOS() ? 8 : 7;

    /// <summary>Sets the limit for good: the soft and the hard one, because the runtime raises the soft one.</summary>
    /// <param name="count">How many may be open, those of the runtime included.</param>
    /// <exception cref="Win32Exception">The system refuses the limit.</exception>
    public static void Set(ulong count)
    {
        var limit = new Limit { Current = count, Most = count };
        if (SetResourceLimit(Resource, in limit) != 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    private static partial int SetResourceLimit(int resource, in Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Current;
        public ulong Most;
    }
}
