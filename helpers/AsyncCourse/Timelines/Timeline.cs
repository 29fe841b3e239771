using System.Collections.Concurrent;

namespace AsyncCourse;

/// <summary>
/// Records who did what, when and on which thread, for charts and claims. Zero is the moment at which its first span begins
/// or its first mark is set. Any thread may record; nothing is lost.
/// </summary>
/// <param name="timeProvider">The clock; null for the system's monotonic clock.</param>
public sealed class Timeline(TimeProvider? timeProvider = null)
{
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;
    private readonly ConcurrentQueue<TimelineSpan> _spans = new();
    private readonly ConcurrentQueue<TimelineMark> _marks = new();
    private long _origin = long.MinValue;

    /// <summary>What a chart writes above this timeline's lane; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>The spans that have ended, in the order of their starts.</summary>
    public IReadOnlyList<TimelineSpan> Spans => [.. _spans.OrderBy(span => span.Start)];

    /// <summary>The marks, in the order of time.</summary>
    public IReadOnlyList<TimelineMark> Marks => [.. _marks.OrderBy(mark => mark.At)];

    /// <summary>The time from the first start to the last end of all spans; zero if there are none.</summary>
    public TimeSpan Elapsed => _spans.IsEmpty
        ? TimeSpan.Zero
        : _spans.Max(span => span.End) - _spans.Min(span => span.Start);

    /// <summary>The largest number of spans that were open at once.</summary>
    public int PeakInFlight => InFlight().Select(step => step.Count).DefaultIfEmpty().Max();

    /// <summary>A timeline of events that were recorded elsewhere.</summary>
    /// <param name="title">What a chart writes above it; null for nothing.</param>
    /// <param name="spans">The spans, in any order.</param>
    /// <param name="marks">The marks, in any order.</param>
    public static Timeline FromRecorded(string? title, IEnumerable<TimelineSpan> spans, IEnumerable<TimelineMark> marks)
    {
        var timeline = new Timeline { Title = title, _origin = 0 };
        foreach (var span in spans)
        {
            timeline._spans.Enqueue(span);
        }

        foreach (var mark in marks)
        {
            timeline._marks.Enqueue(mark);
        }

        return timeline;
    }

    /// <summary>Begins a span, which ends when the returned value is disposed: <c>using (timeline.Span("A")) { … }</c>.</summary>
    /// <param name="name">The span's name. Spans of one name share a row in a chart.</param>
    /// <param name="role">What is being done.</param>
    public SpanScope Span(string name, SpanRole role = SpanRole.Working) => new(this, name, role, Now());

    /// <summary>Records a task from now until it ends, as waiting, failed or cancelled.</summary>
    /// <param name="name">The span's name.</param>
    /// <param name="task">The task to record.</param>
    /// <returns>A task that ends as <paramref name="task"/> does, after the span was recorded.</returns>
    public async Task Track(string name, Task task)
    {
        using var span = Span(name, SpanRole.Waiting);
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (Exception problem)
        {
            span.Role = RoleOf(problem);
            throw;
        }
    }

    /// <summary>Records a task from now until it ends, as waiting, failed or cancelled.</summary>
    /// <typeparam name="T">The type of the task's result.</typeparam>
    /// <param name="name">The span's name.</param>
    /// <param name="task">The task to record.</param>
    /// <returns>A task that ends as <paramref name="task"/> does, after the span was recorded.</returns>
    public async Task<T> Track<T>(string name, Task<T> task)
    {
        await Track(name, (Task)task).ConfigureAwait(false);
        return await task.ConfigureAwait(false);
    }

    /// <summary>Marks this moment.</summary>
    /// <param name="name">What happened.</param>
    public void Mark(string name) => _marks.Enqueue(new(name, Since(Now())));

    /// <summary>When a mark was set; of several with that name, the first.</summary>
    /// <param name="name">The mark's name.</param>
    /// <returns>The time since the timeline's zero.</returns>
    /// <exception cref="ArgumentException">There is no such mark.</exception>
    public TimeSpan At(string name) =>
        Marks.FirstOrDefault(mark => mark.Name == name)?.At
        ?? throw new ArgumentException(
            _marks.IsEmpty
                ? $"The timeline has no mark '{name}': none was set. Call Mark(\"{name}\") where it happens."
                : $"The timeline has no mark '{name}'. It has: {string.Join(", ", Marks.Select(mark => mark.Name).Distinct())}.",
            nameof(name));

    /// <summary>How many spans were open at once, at each moment where that number changed.</summary>
    public IReadOnlyList<InFlightStep> InFlight() => InFlightStep.From(_spans.Select(span => (span.Start, span.End)));

    /// <summary>An HTTP handler that records each request that passes through it.</summary>
    /// <param name="inner">The handler that sends the requests; null for a plain one without a proxy.</param>
    public TimelineHandler Handler(HttpMessageHandler? inner = null) =>
        new(this, inner ?? new SocketsHttpHandler { UseProxy = false });

    internal static SpanRole RoleOf(Exception problem) =>
        problem is OperationCanceledException ? SpanRole.Cancelled : SpanRole.Failed;

    internal void Record(string name, long start, SpanRole role, int startThread) =>
        _spans.Enqueue(new(
            name, Since(start), Since(_time.GetTimestamp()), role, startThread, Environment.CurrentManagedThreadId));

    private long Now()
    {
        var now = _time.GetTimestamp();
        if (Volatile.Read(ref _origin) == long.MinValue)
        {
            Interlocked.CompareExchange(ref _origin, now, long.MinValue);
        }

        return now;
    }

    // Two threads may race for the first event. The loser can be some nanoseconds before zero, which counts as zero.
    private TimeSpan Since(long timestamp) =>
        timestamp <= _origin ? TimeSpan.Zero : _time.GetElapsedTime(_origin, timestamp);
}
