using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Cells;

/// <summary>
/// A part of a cell's work that can be stopped while the cell goes on. A library uses it to try code out and stop what is left of
/// it.
/// </summary>
public sealed class CellPart
{
    private readonly CellFlow _flow;

    private CellPart(CellFlow flow) => _flow = flow;

    /// <summary>
    /// Begins a part: it contains what the calling async method does from now on and everything that it starts. It ends with that
    /// method.
    /// </summary>
    /// <returns>The part; null if the calling code doesn't belong to a cell.</returns>
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
    /// Stops the part the way an interrupt stops a cell: its loops end, its blocked threads are woken, its later output is
    /// dropped. Blocks until none of its code runs or the grace period is over. If some still runs then, its threads are woken in
    /// the background for up to another minute, because thousands of tasks may be queued that block their pool threads as well.
    /// </summary>
    /// <param name="grace">How long to wait for the part to end.</param>
    /// <returns>
    /// How many threads still run its code: they are inside a library or a finally block, or they blocked again.
    /// </returns>
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
