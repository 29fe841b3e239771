using System.Collections.Concurrent;

namespace AsyncCourse.Engine.Cells;

/// <summary>
/// Flushes console text some milliseconds after it was written, on a thread of its own: lessons starve the thread pool on
/// purpose, and their output must come all the same.
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

    /// <summary>Has a transcript flushed soon.</summary>
    public void Schedule(CellTranscript transcript)
    {
        _scheduled.Enqueue(transcript);
        if (!_disposed)
        {
            _signal.Release();
        }
    }

    /// <summary>Flushes what is pending and ends the pump.</summary>
    public void Dispose()
    {
        _disposed = true;
        _signal.Release();
        Flush();

        // What the thread has taken it still flushes. A sink may end the session from there, and then nobody may wait for it.
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
