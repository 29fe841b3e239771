using TimeoutMethod = System.Func<
    System.Func<System.Threading.CancellationToken, System.Threading.Tasks.Task<string>>,
    System.TimeSpan,
    System.Threading.CancellationToken,
    System.Threading.Tasks.Task<string>>;

namespace AsyncCourse.Exercises;

/// <summary>Lesson 05: a time limit that stops the work and waits for its cleaning up, as asyncio's <c>wait_for</c>.</summary>
internal sealed class TimeoutWithCleanupExercise : IExercise
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(3);

    public string Id => "timeout-with-cleanup";

    public string SolutionFile => "05-timeout-with-cleanup.cs";

    public string Form =>
        "Task<string> WithTimeoutAsync(Func<CancellationToken, Task<string>> work, TimeSpan timeout, CancellationToken cancellationToken)";

    public IReadOnlyList<string> Hints =>
    [
        "WaitAsync ends your wait, and the work never hears of it. The work only hears through the token that you give it.",
        "A CancellationTokenSource that is linked to the caller's token can also cancel itself: CancelAfter(timeout). Give its token "
            + "to the work, and await the work itself.",
        "catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested) is the "
            + "timeout: throw a TimeoutException there. When the caller cancelled, let the exception go on.",
    ];

    public async Task<ExerciseResult> CheckAsync(Delegate attempt)
    {
        var run = LearnerMethod.As<TimeoutMethod>(this, attempt);

        foreach (var check in (Func<TimeoutMethod, Task<string?>>[])[CheckQuickAsync, CheckFailingAsync, CheckLateAsync, CheckCancelledAsync])
        {
            if (await check(run) is { } wrong)
            {
                return new(Id, false, wrong) { MayBeTheMachine = true };
            }
        }

        return new(Id, true, "Work that was late was stopped, had cleaned up when you threw, and no other exception was taken for a timeout.");
    }

    private static Task<string?> CheckQuickAsync(TimeoutMethod run) => TryAsync(
        "The work gave \"done\" after 30 ms, and had 3 s.", child => child.WorkAsync(Moment), run, Enough, TimeoutVerdict.Quick);

    private static Task<string?> CheckFailingAsync(TimeoutMethod run) => TryAsync(
        "The work failed after 30 ms, and had 3 s.", child => child.FailAsync(Moment), run, Enough, TimeoutVerdict.Failing);

    private static Task<string?> CheckLateAsync(TimeoutMethod run) => TryAsync(
        "The work had 30 ms and needed a second; cleaning up takes it 100 ms.",
        child => child.WaitAndCleanAsync(), run, Moment, TimeoutVerdict.Late);

    private static Task<string?> CheckCancelledAsync(TimeoutMethod run) => TryAsync(
        "The work had 3 s, but its caller cancelled after 30 ms; cleaning up takes 100 ms.",
        child => child.WaitAndCleanAsync(), run, Enough, TimeoutVerdict.Cancelled, cancelAfter: Moment);

    private static async Task<string?> TryAsync(
        string story, Func<WatchedChild, Task> plan, TimeoutMethod run, TimeSpan timeout,
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
