using System.Collections.Concurrent;
using AsyncCourse.Practice;

namespace AsyncCourse;

/// <summary>What the practice API saw: the witness that claims and exercises are judged by.</summary>
/// <param name="timeProvider">Where time comes from.</param>
public sealed class RequestLog(TimeProvider timeProvider)
{
    private readonly long _start = timeProvider.GetTimestamp();
    private ConcurrentQueue<RequestRecord> _records = new();

    /// <summary>All requests since the start or the last <see cref="Clear"/>, in order of arrival.</summary>
    public IReadOnlyList<LoggedRequest> Requests =>
        [.. _records.Select(record => record.State).OrderBy(request => request.Arrived)];

    /// <summary>The largest number of requests that were open at once.</summary>
    public int PeakInFlight => InFlight().Select(step => step.Count).DefaultIfEmpty().Max();

    /// <summary>Forgets what was seen. Requests that are open now will not show up.</summary>
    public void Clear() => _records = new();

    /// <summary>How many requests were open, at each moment where that number changed. Open ones count until now.</summary>
    public IReadOnlyList<InFlightStep> InFlight()
    {
        var now = Now;
        return InFlightStep.From(_records.Select(record => record.State).Select(request => (request.Arrived, request.Ended ?? now)));
    }

    /// <summary>
    /// Ends when no request is open any more. A caller has its answer a moment before the log has its status; whoever counts
    /// statuses waits for this first.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait, which lasts as long as a request does.</param>
    public async Task SettleAsync(CancellationToken cancellationToken = default)
    {
        while (CountOf(RequestOutcome.Open) > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), timeProvider, cancellationToken);
        }
    }

    /// <summary>How many requests ended with a status.</summary>
    /// <param name="status">The HTTP status.</param>
    public int CountOf(int status) => _records.Count(record => record.State.Status == status);

    /// <summary>How many requests ended in a way, or are still open.</summary>
    /// <param name="outcome">How.</param>
    public int CountOf(RequestOutcome outcome) => _records.Count(record => record.State.Outcome == outcome);

    /// <summary>The requests as spans, for charts; zero is the first one's arrival. Open ones last until now.</summary>
    /// <param name="title">What a chart writes above it.</param>
    public Timeline ToTimeline(string? title = null)
    {
        var now = Now;
        var requests = Requests;
        var zero = requests.Count == 0 ? TimeSpan.Zero : requests[0].Arrived;
        return Timeline.FromRecorded(
            title, requests.Select(request => new TimelineSpan(
                request.Path, request.Arrived - zero, (request.Ended ?? now) - zero, RoleOf(request))), []);
    }

    internal TimeSpan Now => timeProvider.GetElapsedTime(_start);

    internal RequestRecord Arrive(string path)
    {
        var record = new RequestRecord(path, Now);
        _records.Enqueue(record);
        return record;
    }

    private static SpanRole RoleOf(LoggedRequest request) => request switch
    {
        { Outcome: RequestOutcome.Aborted } => SpanRole.Cancelled,
        { Status: >= 400 } => SpanRole.Failed,
        _ => SpanRole.Waiting,
    };
}
