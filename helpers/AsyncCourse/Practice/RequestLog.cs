using System.Collections.Concurrent;
using AsyncCourse.Practice;

namespace AsyncCourse;

/// <summary>The requests that the practice API saw. Claims and the checks of exercises rely on it.</summary>
/// <param name="timeProvider">The clock for the requests' times.</param>
public sealed class RequestLog(TimeProvider timeProvider)
{
    private readonly long _start = timeProvider.GetTimestamp();
    private ConcurrentQueue<RequestRecord> _records = new();

    /// <summary>All requests since the start or the last <see cref="Clear"/>, in order of arrival.</summary>
    public IReadOnlyList<LoggedRequest> Requests =>
        [.. _records.Select(record => record.State).OrderBy(request => request.Arrived)];

    /// <summary>The largest number of requests that were open at once.</summary>
    public int PeakInFlight => InFlight().Select(step => step.Count).DefaultIfEmpty().Max();

    /// <summary>Forgets all requests, also those that are open now.</summary>
    public void Clear() => _records = new();

    /// <summary>How many requests were open, at each moment where that number changed. Open ones count until now.</summary>
    public IReadOnlyList<InFlightStep> InFlight()
    {
        var now = Now;
        return InFlightStep.From(
            _records.Select(record => record.State).Select(request => (request.Arrived, request.Ended ?? now)));
    }

    /// <summary>
    /// Waits until no request is open any more. A caller has its answer a moment before the log has its status, so wait for
    /// this before you count statuses.
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

    /// <summary>How many requests have an outcome.</summary>
    /// <param name="outcome">How they ended, or that they are still open.</param>
    public int CountOf(RequestOutcome outcome) => _records.Count(record => record.State.Outcome == outcome);

    /// <summary>The requests as spans, for charts; zero is the first one's arrival. Open ones last until now.</summary>
    /// <param name="title">What a chart writes above it; null for nothing.</param>
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
