namespace AsyncCourse.Exercises;

/// <summary>Lesson 08: ask a second time when the first answer is late, and take the one that comes first.</summary>
internal sealed class HedgeExercise() : Exercise<HedgeExercise.HedgeAsync>(lesson: 8, "hedge")
{
    internal delegate Task<string> HedgeAsync(Func<CancellationToken, Task<string>> fetch, TimeSpan delay);

    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(450);
    private static readonly TimeSpan TooLate = TimeSpan.FromSeconds(1.2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    public override IReadOnlyList<string> Hints =>
    [
        "Start the first, and wait for it or for the delay, whichever comes first: Task.WhenAny.",
        "If the delay was first, start the second; Task.WhenAny of the two gives the task that wins. Both need a token that "
            + "you can cancel.",
        "A CancellationTokenSource for both, handed to each fetch; cancel it when you have the winner. Or Polly's AddHedging "
            + "with MaxHedgedAttempts = 1 and your delay, which does all of it.",
    ];

    protected override async Task<Verdict> CheckAsync(HedgeAsync hedge)
    {
        var quick = new WatchedFetch(Quick, Quick);
        var late = new WatchedFetch(TooLate, Quick);
        var lateButFirst = new WatchedFetch(Late, TooLate);
        var seen = await AttemptWatcher.RunAsync(
            async () =>
            {
                foreach (var fetch in (WatchedFetch[])[quick, late, lateButFirst])
                {
                    fetch.Result = await hedge(fetch.FetchAsync, Delay);
                    await fetch.SettleAsync();
                    if (fetch == late && fetch.Starts.Count == 1)
                    {
                        return; // Nobody asked again: there is nothing more to see.
                    }
                }
            },
            Patience);
        return HedgeVerdict.Judge(seen, Delay, quick, late, lateButFirst);
    }
}
