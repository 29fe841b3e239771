using System.Diagnostics;
using Flurl.Http;

namespace AsyncCourse;

/// <summary>Measures a way of sending many requests, on both sides.</summary>
public static class Load
{
    /// <summary>Empties the server's log, sends requests with a new client, and counts how they ended.</summary>
    /// <param name="name">What this way of sending is called, in tables and legends.</param>
    /// <param name="lesson">The lesson whose practice API gets the requests.</param>
    /// <param name="send">Sends the requests and ends when all have an answer. They share connections, by HTTP/2.</param>
    /// <param name="around">Puts handlers of your own around the one that sends; null for none.</param>
    public static async Task<LoadReport> MeasureAsync(
        string name, Lesson lesson, Func<IFlurlClient, Task> send, Func<HttpMessageHandler, HttpMessageHandler>? around = null)
    {
        var sent = new Timeline { Title = name };
        using var client = lesson.Client(sent, shared: true, around);
        var log = lesson.Api.Log;
        log.Clear();
        var allocated = GC.GetTotalAllocatedBytes();
        var clock = Stopwatch.StartNew();
        await send(client);
        var elapsed = clock.Elapsed;
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        await log.SettleAsync();
        return new(
            name, sent, log.ToTimeline(name), log.CountOf(200), log.CountOf(429) + log.CountOf(503), log.PeakInFlight,
            elapsed, allocated);
    }
}
