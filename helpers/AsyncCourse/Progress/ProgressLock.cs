using System.Diagnostics;

namespace AsyncCourse.Progress;

/// <summary>Lets one at a time of all processes and threads of the machine do something.</summary>
internal static class ProgressLock
{
    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits for its turn. Blocks.</summary>
    /// <param name="path">A file that only serves this purpose. It stays: who deletes it could take it from under another's hands.</param>
    /// <param name="patience">How long to wait.</param>
    /// <returns>Ends the turn when it is disposed; so does the end of the process.</returns>
    /// <exception cref="TimeoutException">Somebody else held it all the time.</exception>
    /// <exception cref="UnauthorizedAccessException">The file can't be written.</exception>
    /// <exception cref="IOException">Nor can it be for another reason, such as a full disk.</exception>
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

    // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION; elsewhere the runtime passes on EWOULDBLOCK, which has two numbers.
    private static bool IsHeld(IOException problem) => OperatingSystem.IsWindows()
        ? (uint)problem.HResult is 0x80070020 or 0x80070021
        : problem.HResult == (OperatingSystem.IsLinux() ? 11 : 35);
}
