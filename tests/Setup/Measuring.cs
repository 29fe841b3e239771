using Course.Lessons;

namespace Course.Testing;

/// <summary>
/// Lessons measure time, and test projects run side by side: of all the tests of this checkout, one at a time runs a lesson,
/// whichever project it belongs to.
/// </summary>
internal static class Measuring
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits until no other test runs a lesson.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Lets the next one run when it is disposed, or when this process is gone.</returns>
    public static async Task<IDisposable> AloneAsync(CancellationToken cancellationToken)
    {
        var path = Path.Combine(CourseRoot.FindAbove(AppContext.BaseDirectory)!, "artifacts", "lesson.lock");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        while (true)
        {
            try
            {
                return File.Open(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(LookAgain, cancellationToken);
            }
        }
    }
}
