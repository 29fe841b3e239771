using System.Collections.Concurrent;

namespace AsyncCourse.Engine.Cells;

/// <summary>
/// Flushes console text a few milliseconds after it was written. Uses a thread of its own, because lessons starve the thread pool
/// on purpose and their output must still appear.
/// </summary>
internal sealed class OutputPump : IDisposable
{
    private static readonly TimeSpan Coalescing = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly ConcurrentQueue<CellTranscript> _scheduled = [];
    private readonly SemaphoreSlim _signal = new(0);
    private readonly Thread _thread;
    private volatile bool _disposed;

    /// <summary>Starts the pump.</summary>
    public OutputPump()
    {
        _thread = new Thread(Run) { IsBackground = true, Name = "Cell output" };
        _thread.UnsafeStart();
    }

    /// <summary>Schedules a transcript to be flushed soon.</summary>
    public void Schedule(CellTranscript transcript)
    {
        _scheduled.Enqueue(transcript);
        if (!_disposed)
        {
            _signal.Release();
        }
    }

    /// <summary>Flushes pending text and ends the pump.</summary>
    public void Dispose()
    {
        _disposed = true;
        _signal.Release();
        Flush();

        // The thread still flushes what it has taken. A sink may end the session on that very thread, which can't wait for
        // itself.
        if (Thread.CurrentThread != _thread)
        {
            _thread.Join(Farewell);
        }
    }

    private void Run()
    {
        while (!_disposed)
        {
            _signal.Wait();
            if (!_disposed)
            {
                Thread.Sleep(Coalescing);
            }

            Flush();
        }
    }

    private void Flush()
    {
        while (_scheduled.TryDequeue(out var transcript))
        {
            transcript.Flush();
        }
    }
}
