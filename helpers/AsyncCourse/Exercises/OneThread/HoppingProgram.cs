using System.Collections.Concurrent;

namespace AsyncCourse.Exercises;

/// <summary>A program that notes on which thread each of its stretches runs, and goes on only when its caller is free.</summary>
internal sealed class HoppingProgram
{
    public const string Result = "done";

    private const int Strands = 8;
    private const int Rounds = 5;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan LongestMeeting = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentQueue<Thread> _threads = new();
    private int _met;
    private readonly TaskCompletionSource _callerIsFree = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The threads on which the stretches ran.</summary>
    public IReadOnlyList<Thread> Threads => [.. _threads.Distinct()];

    /// <summary>Whether one of the threads belonged to the pool.</summary>
    public bool UsedThePool { get; private set; }

    /// <summary>How many stretches ran.</summary>
    public int Stretches => _threads.Count;

    /// <summary>The thread that called the learner's method.</summary>
    public Thread? Caller { get; private set; }

    /// <summary>Whether the program was still running when the learner's method returned its task.</summary>
    public bool LeftCallerFree { get; private set; }

    public Task<string> StartAsync(OneThreadExercise.RunOnOwnThreadAsync run)
    {
        Caller = Thread.CurrentThread;
        var running = run(MainAsync);
        LeftCallerFree = !running.IsCompleted;
        _callerIsFree.TrySetResult();
        return running;
    }

    private async Task<string> MainAsync()
    {
        Note();
        await Task.WhenAny(_callerIsFree.Task, Task.Delay(Limit));
        await Task.WhenAll(Enumerable.Range(0, Strands).Select(async strand =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                await Task.Delay(1);
                Note();
                if (round == 0 && strand < 2)
                {
                    // On the pool, two strands that hold their threads until both are there show two threads, however busy it is.
                    Interlocked.Increment(ref _met);
                    SpinWait.SpinUntil(() => Volatile.Read(ref _met) >= 2, LongestMeeting);
                }
            }
        }));
        return Result;
    }

    private void Note()
    {
        UsedThePool |= Thread.CurrentThread.IsThreadPoolThread;
        _threads.Enqueue(Thread.CurrentThread);
    }
}
