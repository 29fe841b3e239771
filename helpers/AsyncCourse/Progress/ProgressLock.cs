using System.Diagnostics;

namespace AsyncCourse;

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
    public static IDisposable Take(string path, TimeSpan patience)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException held) when (held is not (DirectoryNotFoundException or PathTooLongException))
            {
                if (clock.Elapsed > patience)
                {
                    throw new TimeoutException($"another program holds {path}.", held);
                }
            }

            Thread.Sleep(Retry);
        }
    }
}
