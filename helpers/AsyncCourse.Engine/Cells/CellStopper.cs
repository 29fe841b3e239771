using System.Diagnostics;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Cells;

/// <summary>
/// Stops the code of one cell: first waits for the checks in its own loops, then wakes those of its threads that are blocked.
/// Works on a thread of its own, because the cell may have used up the thread pool.
/// </summary>
/// <remarks>
/// <see cref="System.Runtime.ControlledExecution"/> would reach a computing library too, but on Linux its abort ends the process
/// about every other time ("terminate called after throwing an instance of 'PAL_SEHException'"), and with it all that was kept.
/// </remarks>
internal sealed class CellStopper(CellFlow flow, TimeSpan grace, Func<bool> isOnOwnThread, Func<bool> hasEnded)
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan BusyInterval = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan PoliteTime = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Afterwards = TimeSpan.FromSeconds(60);

    // A continuation may be on its way from one thread to the next: nothing must run several times in a row.
    private const int QuietPollsWanted = 4;

    // Nobody waits for the look afterwards, so a thread that a busy machine holds back for a second is still seen.
    private const int QuietPollsAfterwards = 200;

    /// <summary>Blocks until nothing of the cell runs any more, or the grace is over.</summary>
    public CellResult Stop()
    {
        var clock = Stopwatch.StartNew();
        var polite = PoliteTime < grace / 4 ? PoliteTime : grace / 4;
        var quietPolls = 0;
        while (true)
        {
            var running = ThreadSlot.Running(flow);
            quietPolls = running.Count == 0 && !isOnOwnThread() ? quietPolls + 1 : 0;
            if (quietPolls > 0 && (hasEnded() || quietPolls >= QuietPollsWanted))
            {
                return CellEnding.Interrupted;
            }

            if (clock.Elapsed > grace)
            {
                var blocked = running.Count(slot => slot.IsBlocked);
                return CellEnding.Abandoned(blocked, Math.Max(running.Count, 1) - blocked);
            }

            if (clock.Elapsed > polite)
            {
                foreach (var slot in running)
                {
                    slot.Wake(flow);
                }
            }

            // Thousands of queued tasks may block one after the other, as soon as a thread gets to them.
            Thread.Sleep(running.Count > 0 ? BusyInterval : PollInterval);
        }
    }

    /// <summary>
    /// Goes on waking what blocks, because work of the cell may still be in the thread pool's queue and would block as soon as a
    /// thread gets to it. Blocks until the queue is empty and nothing of the cell runs, or a minute is over.
    /// </summary>
    public void WakeWhatIsQueued()
    {
        var clock = Stopwatch.StartNew();
        for (var quietPolls = 0; quietPolls < QuietPollsAfterwards && clock.Elapsed < Afterwards;)
        {
            var running = ThreadSlot.Running(flow);
            foreach (var slot in running)
            {
                slot.Wake(flow);
            }

            quietPolls = running.Count == 0 && ThreadPool.PendingWorkItemCount == 0 ? quietPolls + 1 : 0;
            Thread.Sleep(PollInterval);
        }
    }
}
