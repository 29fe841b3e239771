using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Cells;

/// <summary>
/// A part of a cell's work that can be stopped while the cell goes on: a library tries code out in it and ends what is left.
/// </summary>
public sealed class CellPart
{
    private readonly CellFlow _flow;

    private CellPart(CellFlow flow) => _flow = flow;

    /// <summary>
    /// Begins a part: what the calling async method does from now on, and all that it starts. It ends with that method.
    /// </summary>
    /// <returns>The part; null if the calling code belongs to no cell.</returns>
    public static CellPart? Enter()
    {
        if (CellFlow.Current is not { } cell)
        {
            return null;
        }

        var part = new CellPart(cell.Part());
        CellFlow.Current = part._flow;
        return part;
    }

    /// <summary>
    /// Stops the part, as an interrupt stops a cell: its loops end, its blocked threads are woken, what it writes later is dropped.
    /// Blocks until nothing of it runs or the grace is over; what is left then is still being woken for a while in the background,
    /// because behind each task that blocks a pool thread thousands may be queued that will do the same.
    /// </summary>
    /// <param name="grace">How long to wait for its end.</param>
    /// <returns>How many threads still run its code; what they do is in a library or a finally block, or they block anew.</returns>
    public int Stop(TimeSpan grace)
    {
        _flow.Interrupt();
        var stopper = new CellStopper(_flow, grace, isOnOwnThread: () => false, hasEnded: () => false);
        var end = stopper.Stop();
        _flow.Mute();
        if (end.Status != CellStatus.Abandoned)
        {
            return 0;
        }

        new Thread(stopper.WakeWhatIsQueued) { IsBackground = true, Name = "Cell part's queued work" }.UnsafeStart();
        return Math.Max(1, ThreadSlot.Running(_flow).Count);
    }
}
