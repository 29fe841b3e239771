namespace AsyncCourse.Engine.Language;

/// <summary>
/// Loads in the background, step by step, what an editor's first question needs. No step starts while a cell runs. A question
/// ends the warm-up: it waits for the current step, so that nothing is done twice, and does the rest itself.
/// </summary>
internal sealed class EditorWarmUp(IReadOnlyList<Action> steps)
{
    private readonly object _lock = new();
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _begun;
    private bool _held;
    private bool _ended;

    /// <summary>Completes when all steps are done, or, after the warm-up was ended, when its last step is done.</summary>
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

        // On a thread of its own, because the thread pool belongs to the cells; with the lowest priority, where the system
        // supports that.
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

    /// <summary>Ends the warm-up.</summary>
    /// <returns>A task that completes when no step runs any more.</returns>
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
