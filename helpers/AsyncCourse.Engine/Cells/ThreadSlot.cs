namespace AsyncCourse.Engine.Cells;

/// <summary>Remembers which cell's code a thread runs at the moment, and wakes the thread if it blocks.</summary>
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

    /// <summary>The cell whose code the calling thread runs; null for none. Cheaper than reading the execution context.</summary>
    public static CellFlow? CurrentFlow => _slot?._flow;

    /// <summary>True if the calling thread was woken from a blocking call and has not left the cell's code since.</summary>
    public static bool CurrentWasWoken => _slot is { _state: not Free };

    /// <summary>True while the thread sleeps, waits or waits for a lock.</summary>
    public bool IsBlocked => (_thread.ThreadState & ThreadState.WaitSleepJoin) != 0;

    /// <summary>The threads that run code of a cell, or of a part of it, right now.</summary>
    /// <param name="flow">The cell.</param>
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

    /// <summary>Forgets threads that have ended.</summary>
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
    /// Called by the runtime whenever a thread takes up or lays down a cell's execution context. An exception here would end the
    /// process, so nothing here waits for a lock, which a pending <see cref="Thread.Interrupt"/> could break.
    /// </summary>
    /// <param name="change">From which cell to which.</param>
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
    /// Makes the thread's blocking call throw <see cref="ThreadInterruptedException"/>, if it still runs this cell's code.
    /// </summary>
    /// <param name="flow">The cell.</param>
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

    // Behind a task that blocked a pool thread thousands may be queued that will do the same: none of them gets to sleep.
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

    // A wake-up that came too late must not hit the next, innocent work of a pool thread.
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
