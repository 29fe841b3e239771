using AsyncCourse.Loads;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse;

/// <summary>How requests that were sent in one way ended, and how long they took.</summary>
/// <param name="Name">What this way of sending is called, in tables and legends.</param>
/// <param name="Client">The requests as the client saw them, from sending to the answer's headers.</param>
/// <param name="Server">The requests as the server saw them.</param>
/// <param name="Answered">How many got an answer of status 200.</param>
/// <param name="Refused">How many the server refused, with status 429 or 503.</param>
/// <param name="PeakInFlight">The largest number that were open at once, as the server counted.</param>
/// <param name="Elapsed">The time from the start of the first request to the last answer.</param>
/// <param name="Allocated">How many bytes client and server together allocated in that time.</param>
[TypeFormatterSource(typeof(LoadFormat), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public sealed record LoadReport(
    string Name, Timeline Client, Timeline Server, int Answered, int Refused, int PeakInFlight, TimeSpan Elapsed, long Allocated)
{
    /// <summary>Answered requests per second.</summary>
    public double PerSecond => Answered / Elapsed.TotalSeconds;

    /// <summary>How long requests took, once they were sent.</summary>
    public Latencies Latencies { get; } = Latencies.Of(Client);

    /// <summary>The report as a table of one row, in columns of text.</summary>
    public override string ToString() => LoadTable.Of(this).ToString();
}
