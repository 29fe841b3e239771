using System.Collections.Concurrent;
using AsyncCourse.Tracing;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse;

/// <summary>
/// Records which thread runs the code at places that you choose, such as before and after an await. A cell shows it as a path
/// across the threads, with a table. Any thread may record. Times count from the first step.
/// </summary>
/// <param name="timeProvider">The clock; null for the system's monotonic clock.</param>
[TypeFormatterSource(typeof(ThreadTraceFormat), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public sealed class ThreadTrace(TimeProvider? timeProvider = null)
{
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;
    private readonly Lock _turn = new();
    private readonly ConcurrentQueue<ThreadTraceStep> _steps = new();
    private long _start;

    /// <summary>The steps that were recorded, in order.</summary>
    public IReadOnlyList<ThreadTraceStep> Steps => [.. _steps];

    /// <summary>The managed ids of the threads, in the order of their first appearance.</summary>
    public IReadOnlyList<int> Threads => [.. _steps.Select(step => step.Thread).Distinct()];

    /// <summary>The step at a place; of several with that name, the first.</summary>
    /// <param name="what">The name of the place.</param>
    /// <exception cref="ArgumentException">There is no such step.</exception>
    public ThreadTraceStep this[string what] =>
        _steps.FirstOrDefault(step => step.What == what)
        ?? throw new ArgumentException(
            $"Nothing was noted at '{what}'. Noted were: {string.Join(", ", _steps.Select(step => step.What).Distinct())}.",
            nameof(what));

    /// <summary>Records that this thread is here now.</summary>
    /// <param name="what">The name of the place, such as "after await 1".</param>
    /// <param name="flow">The name of one of several methods that run at once. Each gets a path of its own.</param>
    public void Here(string what, string flow = "")
    {
        var thread = Thread.CurrentThread;
        var context = SynchronizationContext.Current?.GetType().Name;
        var scheduler = TaskScheduler.Current == TaskScheduler.Default ? null : TaskScheduler.Current.GetType().Name;
        lock (_turn)
        {
            var now = _time.GetTimestamp();
            _start = _steps.IsEmpty ? now : _start;
            _steps.Enqueue(new(
                _steps.Count + 1, what, flow, _time.GetElapsedTime(_start, now), thread.ManagedThreadId,
                thread.IsThreadPoolThread, context, scheduler));
        }
    }
}
