namespace AsyncCourse.Engine.Cells;

/// <summary>Tracks which cell's code a thread currently runs, and wakes the thread if it blocks.</summary>
internal sealed class ThreadSlot
{
    private const int Free = 0;
    private const int Claimed = 1;
    private const int Woken = 2;

    [ThreadStatic]
    private static ThreadSlot? _slot;

    private static ThreadSlot? _first;

    private readonly Thread _thread = Thread.CurrentThread;
    private ThreadSlot? _next;
    private CellFlow? _flow;
    private int _state;

    /// <summary>
    /// The cell whose code the calling thread runs; null if it runs none. Cheaper than reading the execution context.
    /// </summary>
    public static CellFlow? CurrentFlow => _slot?._flow;

    /// <summary>True if the calling thread was woken from a blocking call and still runs the cell's code.</summary>
    public static bool CurrentWasWoken => _slot is { _state: not Free };

    /// <summary>True while the thread sleeps or waits, for instance for a lock.</summary>
    public bool IsBlocked => (_thread.ThreadState & ThreadState.WaitSleepJoin) != 0;

    /// <summary>The threads that currently run code of a cell or of one of its parts.</summary>
    public static List<ThreadSlot> Running(CellFlow flow)
    {
        var running = new List<ThreadSlot>();
        for (var slot = Volatile.Read(ref _first); slot is not null; slot = slot._next)
        {
            if (slot.Runs(flow) && slot._thread.IsAlive)
            {
                running.Add(slot);
            }
        }

        return running;
    }

    /// <summary>Removes threads that have ended.</summary>
    public static void Prune()
    {
        for (var slot = Volatile.Read(ref _first); slot is not null; slot = slot._next)
        {
            while (slot._next is { _thread.IsAlive: false } dead)
            {
                slot._next = dead._next;
            }
        }
    }

    /// <summary>
    /// Called by the runtime whenever a thread enters or leaves a cell's execution context. An exception here would end the
    /// process, so nothing here waits for a lock: a pending <see cref="Thread.Interrupt"/> would make that wait throw.
    /// </summary>
    /// <param name="change">The cell before and after the change.</param>
    public static void OnFlowChanged(AsyncLocalValueChangedArgs<CellFlow?> change)
    {
        var slot = _slot ??= Register();
        Interlocked.Exchange(ref slot._flow, change.CurrentValue);
        if (slot._state != Free)
        {
            slot.ForgetWakeUp();
        }

        if (change.CurrentValue is { MustNotBlock: true })
        {
            slot.WakeInAdvance();
        }
    }

    /// <summary>
    /// Makes the thread's blocking call throw <see cref="ThreadInterruptedException"/>, if the thread still runs this cell's
    /// code.
    /// </summary>
    public void Wake(CellFlow flow)
    {
        if (Interlocked.Exchange(ref _state, Claimed) == Claimed)
        {
            return;
        }

        if (Runs(flow) && IsBlocked)
        {
            _thread.Interrupt();
        }

        Volatile.Write(ref _state, Woken);
    }

    // Thousands of tasks may be queued behind one that blocked a pool thread, all about to block as well. None of them gets to
    // sleep.
    private void WakeInAdvance()
    {
        if (Interlocked.CompareExchange(ref _state, Woken, Free) == Free)
        {
            _thread.Interrupt();
        }
    }

    private bool Runs(CellFlow flow) => Volatile.Read(ref _flow)?.IsWithin(flow) == true;

    private static ThreadSlot Register()
    {
        var slot = new ThreadSlot();
        do
        {
            slot._next = Volatile.Read(ref _first);
        }
        while (Interlocked.CompareExchange(ref _first, slot, slot._next) != slot._next);
        return slot;
    }

    // A wake-up that arrives too late must not hit unrelated work that the pool thread runs next.
    private void ForgetWakeUp()
    {
        while (Volatile.Read(ref _state) == Claimed)
        {
            Thread.SpinWait(20);
        }

        try
        {
            Thread.Sleep(0);
        }
        catch (ThreadInterruptedException)
        {
        }

        Volatile.Write(ref _state, Free);
    }
}
