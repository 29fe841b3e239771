namespace AsyncCourse.Exercises;

/// <summary>Says what is wrong with an attempt at <c>timeout-with-cleanup</c>; null if nothing is.</summary>
internal static class TimeoutVerdict
{
    public static string? Quick(ChildScenario scenario, Attempt<bool> seen) =>
        seen.Problem is { } problem ? $"Your method threw {Name(problem)}; wanted is \"done\"." : null;

    public static string? Failing(ChildScenario scenario, Attempt<bool> seen) => seen.Problem switch
    {
        null => "Your method returned as if nothing had happened.",
        InvalidOperationException => null,
        var problem => $"Your method threw {Name(problem)}; wanted is the work's own InvalidOperationException.",
    };

    public static string? Late(ChildScenario scenario, Attempt<bool> seen) => seen.Problem switch
    {
        null => "Your method waited for it to the end; wanted is a TimeoutException.",
        var problem when scenario.Stopped == 0 => $"Your method threw {problem.GetType().Name}, "
            + "and the work was never asked to stop: it went on with nobody to wait for it.",
        _ when scenario.EndedInTime == 0 => "The work was asked to stop, but your method threw while it was still cleaning up. "
            + "Await the work itself.",
        TimeoutException => null,
        var problem => $"Your method threw {Name(problem)}; "
            + "wanted is a TimeoutException, so that a caller can tell a timeout from a cancellation of its own.",
    };

    public static string? Cancelled(ChildScenario scenario, Attempt<bool> seen) => seen.Problem switch
    {
        null => "Your method returned as if nothing had happened.",
        _ when scenario.Stopped == 0 => "The work was never asked to stop. Link your source to the caller's token.",
        _ when scenario.EndedInTime == 0 => "Your method ended while the work was still cleaning up. Cancelled or not, await it.",
        OperationCanceledException => null,
        var problem => $"Your method threw {Name(problem)}, as if time had run out; wanted is an OperationCanceledException.",
    };

    private static string Name(Exception problem) => $"{problem.GetType().Name}: {problem.Message}";
}
