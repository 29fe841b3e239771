using System.Collections.Concurrent;

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

    /// <summary>How many requests ended with a status.</summary>
    /// <param name="status">The HTTP status.</param>
    public int CountOf(int status) => _records.Count(record => record.State.Status == status);

    /// <summary>How many requests ended in a way, or are still open.</summary>
    /// <param name="outcome">How.</param>
    public int CountOf(RequestOutcome outcome) => _records.Count(record => record.State.Outcome == outcome);

    internal TimeSpan Now => timeProvider.GetElapsedTime(_start);

    internal RequestRecord Arrive(string path)
    {
        var record = new RequestRecord(path, Now);
        _records.Enqueue(record);
        return record;
    }
}
