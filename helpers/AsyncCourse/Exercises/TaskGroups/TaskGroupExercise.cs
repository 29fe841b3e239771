namespace AsyncCourse.Exercises;

/// <summary>Lesson 05: run children so that none outlives the call, whatever happens to them.</summary>
internal sealed class TaskGroupExercise() : Exercise<TaskGroupExercise.RunAllAsync>(lesson: 5, "task-group")
{
    internal delegate Task RunAllAsync(Func<CancellationToken, Task>[] children, CancellationToken cancellationToken);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(30);

    public override IReadOnlyList<string> Hints =>
    [
        "Two things are to happen when a child fails: the others are asked to stop, and they are waited for. "
            + "Task.WhenAll does the second, but nobody has told it of the first.",
        "Wrap each child in a method of its own, which awaits it inside a try, and which cancels your source when it fails. Give "
            + "Task.WhenAll the wrapped ones. Throw only after it.",
        "The wrapper has two catch blocks: catch (OperationCanceledException) when (stop.IsCancellationRequested) { } for those "
            + "whom you stopped, and catch (Exception problem), which notes the problem in a list and cancels. After WhenAll: "
            + "throw an AggregateException of the list if it has any, else cancellationToken.ThrowIfCancellationRequested().",
    ];

    protected override async Task<Verdict> CheckAsync(RunAllAsync run)
    {
        foreach (var (scenario, judge) in Scenarios())
        {
            using (scenario)
            {
                var seen = await scenario.RunAsync(run.Invoke, Patience);
                if ((Stuck(scenario, seen) ?? judge(scenario, seen)) is { } wrong)
                {
                    return new(false, $"{scenario.Story} {wrong}", MayBeTheMachine: true);
                }
            }
        }

        return new(true, "No child outlived your method: not when all went well, "
            + "not when one failed, not when the caller gave up.");
    }

    private static IEnumerable<(ChildScenario, Func<ChildScenario, Attempt<bool>, string?>)> Scenarios()
    {
        var fine = new ChildScenario("Three children, each of which needs 30 ms.");
        fine.Add("A", WorkTogetherAsync);
        fine.Add("B", WorkTogetherAsync);
        fine.Add("C", WorkTogetherAsync);
        yield return (fine, TaskGroupVerdict.AllWentWell);

        async Task WorkTogetherAsync(WatchedChild child)
        {
            await fine.MeetAsync();
            await child.WorkAsync(Moment);
        }

        var failing = new ChildScenario("B failed after 30 ms; A and C had begun something long, and need 100 ms to clean up.");
        failing.Add("A", child => child.WaitAndCleanAsync());
        failing.Add("B", child => child.FailAsync(Moment));
        failing.Add("C", child => child.WaitAndCleanAsync());
        yield return (failing, TaskGroupVerdict.OneFailed);

        var twice = new ChildScenario("A failed after 30 ms, and then B's cleaning up failed too.");
        twice.Add("A", child => child.FailAsync(Moment));
        twice.Add("B", child => child.WaitAndFailAsync());
        yield return (twice, TaskGroupVerdict.TwoFailed);

        var outside = new ChildScenario("The caller cancelled after 30 ms; "
            + "A and B had begun something long, and need 100 ms to clean up.");
        outside.Add("A", child => child.WaitAndCleanAsync());
        outside.Add("B", child => child.WaitAndCleanAsync());
        outside.CancelAfter(Moment);
        yield return (outside, TaskGroupVerdict.CancelledOutside);
    }

    private static string? Stuck(ChildScenario scenario, Attempt<bool> seen) => seen.Finished ? null :
        $"After {seen.Elapsed.ToText()} your method had not ended, though {scenario.Ended} of {scenario.Count} children had.";
}
