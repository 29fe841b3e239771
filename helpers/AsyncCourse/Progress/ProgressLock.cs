using System.Diagnostics;

namespace AsyncCourse.Progress;

/// <summary>A lock between all processes and threads of the machine.</summary>
internal static class ProgressLock
{
    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(10);

    /// <summary>Takes the lock. Blocks until it is free.</summary>
    /// <param name="path">
    /// A file that is used for nothing else. It is never deleted: another process may hold it at that moment.
    /// </param>
    /// <param name="patience">How long to wait for the lock.</param>
    /// <returns>Releases the lock when it is disposed. The end of the process releases it too.</returns>
    /// <exception cref="TimeoutException">Another process or thread held the lock all the time.</exception>
    /// <exception cref="UnauthorizedAccessException">The file can't be written.</exception>
    /// <exception cref="IOException">The file can't be written for another reason, such as a full disk.</exception>
    public static IDisposable Take(string path, TimeSpan patience)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException held) when (IsHeld(held))
            {
                if (clock.Elapsed > patience)
                {
                    throw new TimeoutException($"another program holds {path}.", held);
                }
            }

            Thread.Sleep(Retry);
        }
    }

    // Windows says ERROR_SHARING_VIOLATION or ERROR_LOCK_VIOLATION. Elsewhere the runtime passes EWOULDBLOCK on, which is 11 on
    // Linux and 35 on macOS.
    private static bool IsHeld(IOException problem) => OperatingSystem.IsWindows()
        ? (uint)problem.HResult is 0x80070020 or 0x80070021
        : problem.HResult == (OperatingSystem.IsLinux() ? 11 : 35);
}
