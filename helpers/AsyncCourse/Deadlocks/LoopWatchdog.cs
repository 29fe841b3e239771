using System.Diagnostics;
using AsyncCourse.Threads;

namespace AsyncCourse;

/// <summary>Runs a program on an event loop and ends it when its time is up, so that a deadlock can be looked at and survived.</summary>
public static class LoopWatchdog
{
    // How often in a row a loop must look dead before it is taken for dead. Looks are counted, not time.
    private const int Looks = 20;

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Runs a program on a loop, on a thread of its own. When the time is up and that thread stands still, its wait is interrupted: the
    /// program gets a <see cref="ThreadInterruptedException"/> where it blocks.
    /// </summary>
    /// <param name="loop">A loop that hasn't run.</param>
    /// <param name="main">The program.</param>
    /// <param name="limit">How long it may take.</param>
    /// <returns>What became of it. A program that spins, and doesn't block, can't be interrupted and is left running.</returns>
    public static Task<LoopOutcome> RunAsync(EventLoop loop, Func<Task> main, TimeSpan limit) =>
        WatchAsync(loop, main, thread => thread.Join(limit));

    /// <summary>As <see cref="RunAsync"/>, and doesn't wait for the limit where a deadlock is plain to see before.</summary>
    /// <param name="loop">A loop that hasn't run.</param>
    /// <param name="main">The program.</param>
    /// <param name="limit">How long it may take.</param>
    internal static Task<LoopOutcome> RunUntilDeadlockAsync(EventLoop loop, Func<Task> main, TimeSpan limit) =>
        WatchAsync(loop, main, thread => JoinUntilDeadlock(loop, thread, limit));

    // The program belongs to the caller's flow of async code, so that it can end with it; who watches it must not.
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
        // Looked at before it is woken: afterwards the callbacks get their turn.
        var (isBlocked, pending) = (IsBlocked(thread), loop.Pending);
        if (!ended)
        {
            thread.Interrupt();
            thread.Join(Grace);
        }

        return new(ended, elapsed, loop.ThreadId, isBlocked, pending, ended ? thrown : null);
    }

    // Dead: the thread stands still, something waits for a turn on it, and none is taken, look after look.
    private static bool JoinUntilDeadlock(EventLoop loop, Thread thread, TimeSpan limit)
    {
        var clock = Stopwatch.StartNew();
        var (dead, turns) = (0, loop.Turns);
        while (dead < Looks && clock.Elapsed < limit)
        {
            // What may set the thread free comes from the pool and its timers, which may be late; so may this, then.
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
#pragma warning disable CA1031 // Whatever the program throws is what the outcome tells.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            return problem;
        }
    }
}
