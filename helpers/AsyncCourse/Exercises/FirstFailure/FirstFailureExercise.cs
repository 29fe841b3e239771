using System.Diagnostics;

namespace AsyncCourse.Exercises;

/// <summary>Lesson 04: like WhenAll, but the first failure is thrown at once, and the others are told to stop.</summary>
internal sealed class FirstFailureExercise() : Exercise<FirstFailureExercise.FirstFailureAsync>(lesson: 4, "first-failure")
{
    internal delegate Task FirstFailureAsync(Func<CancellationToken, Task>[] work);

    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(800);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan TimeToStop = TimeSpan.FromMilliseconds(500);

    public override IReadOnlyList<string> Hints =>
    [
        "WhenAll waits for everybody. Go through the tasks as they end instead, and await each: a failed one throws there.",
        "Hand every piece of work the token of one CancellationTokenSource. "
            + "When one fails, cancel it before the exception leaves.",
        "try { await foreach (var done in Task.WhenEach(tasks)) await done; } catch { await stop.CancelAsync(); throw; }",
    ];

    protected override async Task<Verdict> CheckAsync(FirstFailureAsync method)
    {
        var failing = new WatchedWork();
        var failed = await AttemptWatcher.RunAsync(
            () => method(
            [
                token => failing.RunAsync("A", Long, token),
                token => failing.FailAsync("B", Short, new InvalidOperationException("B failed"), token),
                token => failing.RunAsync("C", Long, token),
            ]),
            Patience);
        var doneBefore = failing.Done;
        await SettleAsync(failing);
        if (FirstFailureVerdict.JudgeFailing(failed, failing, doneBefore) is { } wrong)
        {
            return wrong;
        }

        var fine = new WatchedWork();
        var ended = await AttemptWatcher.RunAsync(
            async () =>
            {
                await method(
                [
                    token => fine.RunAsync("A", Short * 3, token),
                    token => fine.RunAsync("B", Short, token),
                    token => fine.RunAsync("C", Short * 2, token),
                ]);
                return fine.Done.Count;
            },
            Patience);
        return FirstFailureVerdict.JudgeFine(failed, ended);
    }

    private static async Task SettleAsync(WatchedWork work)
    {
        var clock = Stopwatch.StartNew();
        while (work.Running.Count > 0 && clock.Elapsed < TimeToStop)
        {
            await Task.Delay(10);
        }
    }
}
