using System.Collections.Concurrent;

namespace AsyncCourse.Engine.Execution.Consoles;

/// <summary>
/// Flushes console text some milliseconds after it was written, on a thread of its own: lessons starve the thread pool on
/// purpose, and their output must come all the same.
/// </summary>
internal sealed class OutputPump : IDisposable
{
    private static readonly TimeSpan s_coalescing = TimeSpan.FromMilliseconds(15);

    private readonly ConcurrentQueue<CellTranscript> _scheduled = [];
    private readonly SemaphoreSlim _signal = new(0);
    private volatile bool _disposed;

    /// <summary>Starts the pump.</summary>
    public OutputPump() => new Thread(Run) { IsBackground = true, Name = "Cell output" }.UnsafeStart();

    /// <summary>Has a transcript flushed soon.</summary>
    public void Schedule(CellTranscript transcript)
    {
        _scheduled.Enqueue(transcript);
        if (!_disposed) _signal.Release();
    }

    /// <summary>Flushes what is pending and ends the pump.</summary>
    public void Dispose()
    {
        _disposed = true;
        _signal.Release();
    }

    private void Run()
    {
        while (!_disposed)
        {
            _signal.Wait();
            if (!_disposed) Thread.Sleep(s_coalescing);
            while (_scheduled.TryDequeue(out var transcript)) transcript.Flush();
        }
    }
}
