namespace AsyncCourse.Engine.Language;

/// <summary>
/// Loads in the background what the first question of an editor needs, one step after the other. No step begins while a cell runs. A
/// question ends it: it waits for the step that runs, so that nothing is done twice, and does the rest itself.
/// </summary>
internal sealed class EditorWarmUp(IReadOnlyList<Action> steps)
{
    private readonly object _lock = new();
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _begun;
    private bool _held;
    private bool _ended;

    /// <summary>Completes when all steps were done, or the last that was begun when it was ended.</summary>
    public Task Over => _over.Task;

    /// <summary>Whether a cell holds it back.</summary>
    public bool IsHeld => Volatile.Read(ref _held);

    /// <summary>Begins, unless it has begun or was ended before.</summary>
    /// <param name="failed">Told, on another thread, what a step threw, which ends it; null to tell nobody.</param>
    public void Begin(Action<Exception>? failed = null)
    {
        lock (_lock)
        {
            if (_begun || _ended)
            {
                return;
            }

            _begun = true;
        }

        // A thread of its own: the thread pool is the cells'. The least important one, where the system knows such a thing.
        new Thread(() => Run(failed))
        {
            IsBackground = true,
            Name = "Warm-up of the editor services",
            Priority = ThreadPriority.Lowest,
        }.UnsafeStart();
    }

    /// <summary>A cell is about to run: no further step begins.</summary>
    public void Hold() => Volatile.Write(ref _held, true);

    /// <summary>The cell has ended.</summary>
    public void Release()
    {
        lock (_lock)
        {
            _held = false;
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Ends it.</summary>
    /// <returns>Completes when no step runs any more.</returns>
    public Task EndAsync()
    {
        lock (_lock)
        {
            _ended = true;
            if (!_begun)
            {
                _over.TrySetResult();
            }

            Monitor.PulseAll(_lock);
        }

        return Over;
    }

    private void Run(Action<Exception>? failed)
    {
        try
        {
            foreach (var step in steps)
            {
                if (!MayGoOn())
                {
                    break;
                }

                step();
            }
        }
        catch (Exception problem)
        {
            // The question that comes next meets the same failure, and is answered with it.
            failed?.Invoke(problem);
        }
        finally
        {
            _over.TrySetResult();
        }
    }

    private bool MayGoOn()
    {
        lock (_lock)
        {
            while (_held && !_ended)
            {
                Monitor.Wait(_lock);
            }

            return !_ended;
        }
    }
}
