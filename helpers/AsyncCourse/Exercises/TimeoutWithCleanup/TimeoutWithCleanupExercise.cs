namespace AsyncCourse.Exercises;

/// <summary>Lesson 05: a time limit that stops the work and waits for its cleanup, like asyncio's <c>wait_for</c>.</summary>
internal sealed class TimeoutWithCleanupExercise()
    : Exercise<TimeoutWithCleanupExercise.WithTimeoutAsync>(lesson: 5, "timeout-with-cleanup")
{
    internal delegate Task<string> WithTimeoutAsync(
        Func<CancellationToken, Task<string>> work, TimeSpan timeout, CancellationToken cancellationToken);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(3);

    public override IReadOnlyList<string> Hints =>
    [
        "WaitAsync ends your wait, and the work never hears of it. The work only hears through the token that you give it.",
        "A CancellationTokenSource that is linked to the caller's token can also cancel itself: "
            + "CancelAfter(timeout). Give its token to the work, and await the work itself.",
        "catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested) is "
            + "the timeout: throw a TimeoutException there. When the caller cancelled, let the exception go on.",
    ];

    protected override async Task<Verdict> CheckAsync(WithTimeoutAsync run)
    {
        Func<WithTimeoutAsync, Task<string?>>[] checks =
            [CheckQuickAsync, CheckFailingAsync, CheckLateAsync, CheckCancelledAsync];
        foreach (var check in checks)
        {
            if (await check(run) is { } wrong)
            {
                return new(false, wrong, MayBeTheMachine: true);
            }
        }

        return new(true, "Work that was late was stopped, had cleaned up when you threw, "
            + "and no other exception was taken for a timeout.");
    }

    private static Task<string?> CheckQuickAsync(WithTimeoutAsync run) => TryAsync(
        "The work gave \"done\" after 30 ms, and had 3 s.", child => child.WorkAsync(Moment), run, Enough, TimeoutVerdict.Quick);

    private static Task<string?> CheckFailingAsync(WithTimeoutAsync run) => TryAsync(
        "The work failed after 30 ms, and had 3 s.", child => child.FailAsync(Moment), run, Enough, TimeoutVerdict.Failing);

    private static Task<string?> CheckLateAsync(WithTimeoutAsync run) => TryAsync(
        "The work had 30 ms and needed a second; cleaning up takes it 100 ms.",
        child => child.WaitAndCleanAsync(), run, Moment, TimeoutVerdict.Late);

    private static Task<string?> CheckCancelledAsync(WithTimeoutAsync run) => TryAsync(
        "The work had 3 s, but its caller cancelled after 30 ms; cleaning up takes 100 ms.",
        child => child.WaitAndCleanAsync(), run, Enough, TimeoutVerdict.Cancelled, cancelAfter: Moment);

    private static async Task<string?> TryAsync(
        string story, Func<WatchedChild, Task> plan, WithTimeoutAsync run, TimeSpan timeout,
        Func<ChildScenario, Attempt<bool>, string?> judge, TimeSpan? cancelAfter = null)
    {
        using var scenario = new ChildScenario(story);
        scenario.Add("the work", plan);
        if (cancelAfter is { } time)
        {
            scenario.CancelAfter(time);
        }

        var gave = "";
        var seen = await scenario.RunAsync(
            async (children, cancellationToken) => gave = await run(
                async token =>
                {
                    await children[0](token);
                    return "done";
                },
                timeout,
                cancellationToken),
            Patience);
        var wrong = seen switch
        {
            { Finished: false } => $"After {seen.Elapsed.ToText()} your method had not ended.",
            { Problem: null } when gave != "done" => $"Your method gave \"{gave}\"; wanted is what the work gave.",
            _ => judge(scenario, seen),
        };
        return wrong is null ? null : $"{story} {wrong}";
    }
}
