using System.Diagnostics;
using AsyncCourse.Threads;

namespace AsyncCourse;

/// <summary>
/// Runs a program on an event loop and ends it when its time is up, so that a lesson can show a deadlock without hanging.
/// </summary>
public static class LoopWatchdog
{
    // How many checks in a row must find the loop dead before it is taken for dead. Checks are counted instead of time, because
    // on a busy machine time passes in which nothing had a chance to run.
    private const int Looks = 20;

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Runs a program on a loop, on a thread of its own. If that thread is blocked when the time is up, its wait is
    /// interrupted: the program gets a <see cref="ThreadInterruptedException"/> where it blocks.
    /// </summary>
    /// <param name="loop">A loop that hasn't run.</param>
    /// <param name="main">The program.</param>
    /// <param name="limit">How long the program may take.</param>
    /// <returns>How it ended. A program that spins instead of blocking can't be interrupted and is left running.</returns>
    public static Task<LoopOutcome> RunAsync(EventLoop loop, Func<Task> main, TimeSpan limit) =>
        WatchAsync(loop, main, thread => thread.Join(limit));

    /// <summary>Like <see cref="RunAsync"/>, but ends before the limit when a deadlock is evident.</summary>
    /// <param name="loop">A loop that hasn't run.</param>
    /// <param name="main">The program.</param>
    /// <param name="limit">How long the program may take.</param>
    internal static Task<LoopOutcome> RunUntilDeadlockAsync(EventLoop loop, Func<Task> main, TimeSpan limit) =>
        WatchAsync(loop, main, thread => JoinUntilDeadlock(loop, thread, limit));

    // The program runs in the caller's execution context, so that stopping the caller stops it too. The watchdog must go on.
    private static Task<LoopOutcome> WatchAsync(EventLoop loop, Func<Task> main, Func<Thread, bool> join)
    {
        var flow = ExecutionContext.Capture()!;
        return OwnThread.RunAsync(() => Watch(loop, () => ExecutionContext.Run(flow, _ => loop.Run(main), null), join));
    }

    private static LoopOutcome Watch(EventLoop loop, Action run, Func<Thread, bool> join)
    {
        Exception? thrown = null;
        var thread = new Thread(() => thrown = ProblemOf(run)) { IsBackground = true, Name = "event loop" };
        var clock = Stopwatch.StartNew();
        thread.UnsafeStart();
        var ended = join(thread);
        var elapsed = clock.Elapsed;
        // This must be read before the thread is woken: it then runs the callbacks.
        var (isBlocked, pending) = (IsBlocked(thread), loop.Pending);
        if (!ended)
        {
            thread.Interrupt();
            thread.Join(Grace);
        }

        return new(ended, elapsed, loop.ThreadId, isBlocked, pending, ended ? thrown : null);
    }

    // A check finds the loop dead if its thread is blocked, a callback waits, and no turn was taken since the last check.
    private static bool JoinUntilDeadlock(EventLoop loop, Thread thread, TimeSpan limit)
    {
        var clock = Stopwatch.StartNew();
        var (dead, turns) = (0, loop.Turns);
        while (dead < Looks && clock.Elapsed < limit)
        {
            // Whatever could free the thread comes from the thread pool and its timers. If they are late, so is the next check.
            var chance = Task.Run(() => Task.Delay(LookEvery / 2));
            do
            {
                if (thread.Join(LookEvery))
                {
                    return true;
                }
            }
            while (!chance.IsCompleted && clock.Elapsed < limit);

            dead = IsBlocked(thread) && loop.Pending > 0 && loop.Turns == turns ? dead + 1 : 0;
            turns = loop.Turns;
        }

        return false;
    }

    private static bool IsBlocked(Thread thread) => thread.ThreadState.HasFlag(System.Threading.ThreadState.WaitSleepJoin);

    private static Exception? ProblemOf(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception problem)
        {
            // The outcome reports whatever the program throws.
            return problem;
        }
    }
}
