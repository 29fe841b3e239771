using System.Diagnostics;

namespace AsyncCourse.Engine.Workers;

/// <summary>
/// What a process wrote to its own console instead of the cells': the crashed runtime's output, and what native code and child
/// processes print. The beginning and the end of it are kept.
/// </summary>
internal sealed class ProcessText
{
    private const int HeadLines = 60;
    private const int TailLines = 60;

    private readonly Lock _lock = new();
    private readonly List<string> _head = [];
    private readonly Queue<string> _tail = new();
    private readonly TaskCompletionSource _whole = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _open = 2;

    public ProcessText(Process process)
    {
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Waits until nobody can write any more: neither the process nor a child that inherited its console.</summary>
    /// <param name="limit">How long to wait at most.</param>
    public async Task WholeAsync(TimeSpan limit) =>
        await _whole.Task.WaitAsync(limit).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    public override string ToString()
    {
        lock (_lock)
        {
            return string.Join('\n', _head.Concat(_tail));
        }
    }

    private void Add(string? line)
    {
        if (line is null)
        {
            if (Interlocked.Decrement(ref _open) == 0)
            {
                _whole.TrySetResult();
            }

            return;
        }

        lock (_lock)
        {
            if (_head.Count < HeadLines)
            {
                _head.Add(line);
                return;
            }

            _tail.Enqueue(line);
            if (_tail.Count > TailLines)
            {
                _tail.Dequeue();
            }
        }
    }
}
