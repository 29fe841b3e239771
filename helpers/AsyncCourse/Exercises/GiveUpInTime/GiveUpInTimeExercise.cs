using System.Diagnostics;

namespace AsyncCourse.Exercises;

/// <summary>Lesson 08: a timeout for each attempt, another one for all, and nothing left running.</summary>
internal sealed class GiveUpInTimeExercise() : Exercise<GiveUpInTimeExercise.FetchInTimeAsync>(lesson: 8, "give-up-in-time")
{
    internal delegate Task<string> FetchInTimeAsync(
        Func<CancellationToken, Task<string>> fetch, TimeSpan perAttempt, TimeSpan total);

    private const int Tries = 3;

    private static readonly TimeSpan PerAttempt = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Total = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Never = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public override IReadOnlyList<string> Hints =>
    [
        "Two clocks run: one for the whole, started once, and one for each attempt, started with it. Which is outside?",
        "Inside a loop, CancellationTokenSource.CreateLinkedTokenSource(total.Token) makes a "
            + "token that the whole can cancel too; CancelAfter(perAttempt) gives it its own time.",
        "Catch OperationCanceledException only while the whole has time left: catch (OperationCanceledException) when "
            + "(!stop.IsCancellationRequested). Or Polly: AddTimeout(total), AddRetry, AddTimeout(perAttempt), in this order.",
    ];

    protected override async Task<Verdict> CheckAsync(FetchInTimeAsync fetchInTime)
    {
        var once = OnceLate();
        var always = new WatchedFetch(Never);
        var gaveUp = new GaveUp(false, default, false, 0);
        var seen = await AttemptWatcher.RunAsync(
            async () =>
            {
                await AnswerAsync();
                await once.SettleAsync();
                gaveUp = await GiveUpAsync();
                await always.SettleAsync();
            },
            Patience);
        return GiveUpInTimeVerdict.Judge(seen, once, always, gaveUp, PerAttempt, Total);

        async Task AnswerAsync()
        {
            for (var tries = 1; ; tries++)
            {
                var isLate = GiveUpInTimeControl.IsLateAsync(PerAttempt, Total);
                try
                {
                    once.Result = await fetchInTime(once.FetchAsync, PerAttempt, Total);
                    return;
                }
                catch (Exception) when (tries < Tries)
                {
                    if (!await isLate)
                    {
                        throw;
                    }

                    once = OnceLate();
                }
            }
        }

        async Task<GaveUp> GiveUpAsync()
        {
            var clock = Stopwatch.StartNew();
            var control = new GiveUpInTimeControl(PerAttempt, Total);
            var threw = false;
            try
            {
                await fetchInTime(always.FetchAsync, PerAttempt, Total);
            }
            catch (Exception)
            {
                threw = true;
            }

            return new(threw, clock.Elapsed, control.HasPassedTwice, control.Attempts);
        }
    }

    // The second attempt answers at once, so nothing is left to chance.
    private static WatchedFetch OnceLate() => new(Never, TimeSpan.Zero);
}
