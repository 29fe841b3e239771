namespace AsyncCourse.Exercises;

/// <summary>Says what is wrong with an attempt at <c>task-group</c>; null if nothing is.</summary>
internal static class TaskGroupVerdict
{
    public static string? AllWentWell(ChildScenario scenario, Attempt<bool> seen) => seen switch
    {
        { Problem: { } problem } => $"Nothing went wrong, and yet your method threw {Name(problem)}.",
        _ when scenario.EndedInTime < scenario.Count =>
            $"Your method returned when {scenario.EndedInTime} of them had ended; wanted are all {scenario.Count}.",
        _ when scenario.Peak < scenario.Count =>
            $"At most {scenario.Peak} of them ran at once; "
                + $"wanted are all {scenario.Count}: start each before you await the first.",
        _ => null,
    };

    public static string? OneFailed(ChildScenario scenario, Attempt<bool> seen) => seen switch
    {
        { Problem: null } => "Your method returned as if nothing had happened; wanted is B's exception.",
        _ when scenario.Stopped < 2 => $"Of A and C, {scenario.Stopped} were asked to stop; "
            + "wanted are both. They are asked by the token that you give them.",
        _ when scenario.EndedInTime < 3 => $"A and C were asked to stop, but your method threw while {3 - scenario.EndedInTime} "
            + "of them were still cleaning up. Wait for them, and throw then.",
        { Problem: { } problem } when !Names(problem).Contains("B") =>
            $"Your method threw {Name(problem)}; wanted is what B threw: it is the reason for all the rest.",
        { Problem: AggregateException { InnerExceptions.Count: > 1 } } =>
            "What your method threw holds the cancellations of A and C too. You caused them; they are no failures.",
        _ => null,
    };

    public static string? TwoFailed(ChildScenario scenario, Attempt<bool> seen) => seen switch
    {
        { Problem: null } => "Your method returned as if nothing had happened.",
        { Problem: { } problem } when Names(problem) is var names && names.Count < 2 =>
            $"What your method threw tells of {(names.Count == 0 ? "none of them" : names[0] + " alone")}; wanted is an "
                + "AggregateException with both, as nobody will hear of the other again.",
        _ => null,
    };

    public static string? CancelledOutside(ChildScenario scenario, Attempt<bool> seen) => seen switch
    {
        _ when scenario.Stopped < 2 => $"Of A and B, {scenario.Stopped} were asked to stop; wanted are both. Link your source to "
            + "the caller's token: CancellationTokenSource.CreateLinkedTokenSource(cancellationToken).",
        _ when scenario.EndedInTime < 2 => "Your method ended while they were still cleaning up. "
            + "Cancelled or not, wait for them.",
        { Problem: null } => "Your method returned as if the work were done; wanted is an OperationCanceledException.",
        { Problem: not OperationCanceledException and var problem } =>
            $"Your method threw {Name(problem)}; the caller who cancels expects an OperationCanceledException.",
        _ => null,
    };

    private static string Name(Exception problem) => $"{problem.GetType().Name}: {problem.Message}";

    private static List<string> Names(Exception problem) =>
        [.. (problem is AggregateException many ? many.Flatten().InnerExceptions : [problem])
            .OfType<InvalidOperationException>().Select(failure => failure.Message)];
}
