using AsyncCourse.Loads;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse;

/// <summary>What came of many requests that were sent in one way.</summary>
/// <param name="Name">The way.</param>
/// <param name="Client">The requests as the client saw them, from sending to the answer's headers.</param>
/// <param name="Server">The requests as the server saw them.</param>
/// <param name="Answered">How many got an answer of status 200.</param>
/// <param name="Refused">How many the server turned away, with 429 or 503.</param>
/// <param name="PeakInFlight">The most that were open at once, says the server.</param>
/// <param name="Elapsed">From the start to the end of all.</param>
/// <param name="Allocated">The bytes that client and server allocated together meanwhile.</param>
[TypeFormatterSource(typeof(LoadFormat), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public sealed record LoadReport(
    string Name, Timeline Client, Timeline Server, int Answered, int Refused, int PeakInFlight, TimeSpan Elapsed, long Allocated)
{
    /// <summary>Requests that got their answer, a second.</summary>
    public double PerSecond => Answered / Elapsed.TotalSeconds;

    /// <summary>How long requests took, once they were sent.</summary>
    public Latencies Latencies { get; } = Latencies.Of(Client);

    /// <summary>The row as text.</summary>
    public override string ToString() => LoadTable.Of(this).ToString();
}
