using System.Collections.Concurrent;

namespace AsyncCourse.Exercises;

/// <summary>Lesson 03: call something once in each period, without drift, until cancelled. The check uses virtual time.</summary>
internal sealed class PeriodicExercise() : Exercise<PeriodicExercise.EveryAsync>(lesson: 3, "periodic")
{
    internal delegate Task EveryAsync(TimeSpan period, Func<Task> tick, TimeProvider time, CancellationToken cancellationToken);

    private static readonly TimeSpan TickTakes = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(2);

    public override IReadOnlyList<string> Hints =>
    [
        "Task.Delay(period) after each tick begins to count when the tick is over, so that each one makes the next later. And a "
            + "wait that was not given the token does not hear of a cancellation before it ends.",
        "PeriodicTimer keeps the rhythm by itself: new PeriodicTimer(period, time), and then WaitForNextTickAsync.",
        "using var timer = new PeriodicTimer(period, time); "
            + "while (await timer.WaitForNextTickAsync(cancellationToken)) await tick();",
    ];

    protected override async Task<Verdict> CheckAsync(EveryAsync method)
    {
        // Virtual time may run ahead of a thread that a busy machine holds up, but not three times in a row.
        const int Tries = 3;
        var result = await TryAsync(method);
        for (var tries = 1; tries < Tries && result is { Passed: false, MayBeTheMachine: true }; tries++)
        {
            result = await TryAsync(method);
        }

        // All tries are used up: the check as a whole need not run again.
        return result with { MayBeTheMachine = false };
    }

    private static async Task<Verdict> TryAsync(EveryAsync method)
    {
        var time = new VirtualTime();
        var ticks = new ConcurrentQueue<TimeSpan>();
        using var cancellation = new CancellationTokenSource();
        Task running = Task.CompletedTask;
        var seen = await AttemptWatcher.RunAsync(RunAsync, Patience, time);

        // From here on time stands still: a method that waits with the token ends all the same. It matters only if the ticks were
        // as wanted.
        await cancellation.CancelAsync();
        var hasEnded = running.IsCompleted
            || (PeriodicVerdict.AreOnTime([.. ticks]) && await Task.WhenAny(running, Task.Delay(Settle)) == running);
        var verdict = PeriodicVerdict.Judge(seen, [.. ticks], running, hasEnded);
        for (var jumps = 0; jumps < 4 && !running.IsCompleted; jumps++)
        {
            time.Jump();
            await Task.Delay(10);
        }

        return verdict;

        async Task RunAsync()
        {
            running = method(PeriodicVerdict.Period, TickAsync, time, cancellation.Token) ?? throw AttemptWatcher.NoTask();
            await Task.WhenAny(running, Task.Delay(PeriodicVerdict.StopsAt, time));
        }

        async Task TickAsync()
        {
            ticks.Enqueue(time.Elapsed);
            await Task.Delay(TickTakes, time);
        }
    }
}
