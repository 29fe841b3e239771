using System.Diagnostics;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Cells;

/// <summary>
/// Stops the code of one cell. First it gives the checks in the cell's own loops time to end them, then it wakes the cell's
/// blocked threads. Works on a thread of its own, because the cell may have used up the thread pool.
/// </summary>
/// <remarks>
/// <see cref="System.Runtime.ControlledExecution"/> could also stop code that computes inside a library. But on Linux its abort
/// kills the process about every second time ("terminate called after throwing an instance of 'PAL_SEHException'"), and the
/// session's state with it.
/// </remarks>
internal sealed class CellStopper(CellFlow flow, TimeSpan grace, Func<bool> isOnOwnThread, Func<bool> hasEnded)
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan BusyInterval = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan PoliteTime = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Afterwards = TimeSpan.FromSeconds(60);

    // A continuation may be moving from one thread to another, so a single quiet poll proves nothing.
    private const int QuietPollsWanted = 4;

    // Nobody waits for this phase. It is long enough to see a thread that a busy machine delays for a second.
    private const int QuietPollsAfterwards = 200;

    /// <summary>Blocks until none of the cell's code runs any more, or the grace period is over.</summary>
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

            // Thousands of queued tasks may block one after the other, each as soon as it gets a thread.
            Thread.Sleep(running.Count > 0 ? BusyInterval : PollInterval);
        }
    }

    /// <summary>
    /// Keeps waking blocked threads of the cell: work of the cell may still be in the thread pool's queue and block as soon as it
    /// gets a thread. Blocks until the queue is empty and none of the cell's code runs, or a minute is over.
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
