using System.Globalization;

namespace Interactive.Tests.Hosts;

/// <summary>
/// Records how long lessons took, for the gate, which names a file for it in <c>COURSE_HOST_TIMES</c> and shows a table at its
/// end.
/// </summary>
internal static class HostTimes
{
    private static readonly Lock Writing = new();

    /// <summary>Notes a time.</summary>
    /// <param name="lesson">The lesson's name.</param>
    /// <param name="host">The host, as the table's head calls it.</param>
    /// <param name="elapsed">From the first cell's start to the last one's end.</param>
    public static void Note(string lesson, string host, TimeSpan elapsed)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{lesson}\t{host}\t{elapsed.TotalSeconds:0.0}");
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        if (Environment.GetEnvironmentVariable("COURSE_HOST_TIMES") is { Length: > 0 } file)
        {
            lock (Writing)
            {
                File.AppendAllLines(file, [line]);
            }
        }
    }
}
