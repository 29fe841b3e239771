using System.Collections.Concurrent;
using System.Diagnostics;

namespace AsyncCourse;

/// <summary>
/// Watches the thread pool from a thread of its own: how many threads the pool has, how much work waits for one, and how long an
/// innocent bystander, a work item that does nothing, has to wait.
/// </summary>
/// <remarks>The bystander is like a health check: it needs next to nothing, and still gets no answer.</remarks>
public sealed class PoolWatch : IDisposable
{
    private readonly string _name;
    private readonly TimeSpan _every;
    private readonly long _origin = Stopwatch.GetTimestamp();
    private readonly long _completedBefore = ThreadPool.CompletedWorkItemCount;
    private readonly List<PoolSample> _samples = [];
    private readonly ConcurrentQueue<BystanderDelay> _delays = new();
    private readonly ManualResetEventSlim _end = new();
    private readonly Thread _thread;
    private long _queuedAt = -1;

    private PoolWatch(string name, TimeSpan every)
    {
        (_name, _every) = (name, every);
        _thread = new Thread(Watch) { IsBackground = true, Name = "pool watch", Priority = ThreadPriority.AboveNormal };
        _thread.Start();
    }

    /// <summary>Begins a watch.</summary>
    /// <param name="name">What is watched, as a chart's legend calls it.</param>
    /// <param name="every">The time between two samples; null for 10 ms.</param>
    public static PoolWatch Start(string name = "thread pool", TimeSpan? every = null) =>
        new(name, every ?? TimeSpan.FromMilliseconds(10));

    /// <summary>Ends the watch. Blocks until the sample in progress is taken.</summary>
    /// <returns>What was seen. A bystander that still waits is counted with the time that it has waited.</returns>
    public PoolRecord Stop()
    {
        _end.Set();
        _thread.Join();
        var served = _delays.ToList();
        var waiting = Interlocked.Read(ref _queuedAt);
        if (waiting >= 0)
        {
            served.Add(new(At(waiting), Stopwatch.GetElapsedTime(waiting), Served: false));
        }

        return new(_name, _samples, served);
    }

    /// <summary>Ends the watch, if it has not ended.</summary>
    public void Dispose()
    {
        _end.Set();
        _thread.Join();
        _end.Dispose();
    }

    private void Watch()
    {
        do
        {
            var queuedAt = Interlocked.Read(ref _queuedAt);
            _samples.Add(new(
                At(Stopwatch.GetTimestamp()), ThreadPool.ThreadCount, ThreadPool.PendingWorkItemCount,
                ThreadPool.CompletedWorkItemCount - _completedBefore,
                queuedAt < 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(queuedAt)));
            if (queuedAt < 0)
            {
                Interlocked.Exchange(ref _queuedAt, Stopwatch.GetTimestamp());
                ThreadPool.UnsafeQueueUserWorkItem(static watch => watch.Serve(), this, preferLocal: false);
            }
        }
        while (!_end.Wait(_every));
    }

    private void Serve()
    {
        var queuedAt = Interlocked.Read(ref _queuedAt);
        _delays.Enqueue(new(At(queuedAt), Stopwatch.GetElapsedTime(queuedAt), Served: true));
        Interlocked.Exchange(ref _queuedAt, -1);
    }

    private TimeSpan At(long timestamp) => Stopwatch.GetElapsedTime(_origin, timestamp);
}
