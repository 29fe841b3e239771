namespace AsyncCourse.Exercises;

/// <summary>Judges an attempt at <c>wrap-a-callback</c>: says what was seen and what was wanted.</summary>
internal static class WrapACallbackVerdict
{
    /// <summary>The first thing that is wrong; null if nothing is so far.</summary>
    /// <param name="seen">The cases that were tried so far.</param>
    public static string? Objection(WrapACallbackSeen seen) => seen switch
    {
        { Answer.Finished: false } =>
            "Asked for dates. The line called back, and your task never ended.",
        { Answer.Problem: { } problem } =>
            $"Asked for dates. Your task failed with {problem.GetType().Name}: {problem.Message}",
        { Answer.Result: not { Symbol: "dates" } } =>
            "Asked for dates. The task's result is not the price that the line gave.",
        { Error.Finished: false } =>
            "Asked for durian, which isn't sold. The line called failed, and your task never ended: "
                + "who awaits it waits forever. Wanted is that the error becomes the task's.",
        { Error.Problem: null } =>
            "Asked for durian, which isn't sold. Your task gave a result; wanted is the line's error.",
        { Error.Problem: not KeyNotFoundException and { } problem } =>
            $"Asked for durian. The line's error is a KeyNotFoundException, and your task's is a {problem.GetType().Name}. "
                + "Wanted is the same one, so that callers can catch it.",
        { Cancelled: { Finished: false } or { Problem: null } } =>
            "Cancelled while the line was open. Your task took no notice and waited for the answer; wanted is an "
                + "OperationCanceledException at once.",
        { Cancelled.Problem: not OperationCanceledException and { } problem } =>
            $"Cancelled while the line was open. Your task failed with {problem.GetType().Name}; "
                + "wanted is an OperationCanceledException.",
        { StillOpen: > 0 } =>
            "Cancelled while the line was open. Your task ended, but the line is still open: nobody hung up, "
                + "and it works on for nobody.",
        { Early.Finished: false } =>
            "Asked with a token that was cancelled before. Your task never ended.",
        { Early.Problem: not OperationCanceledException } =>
            "Asked with a token that was cancelled before. Wanted is an OperationCanceledException; "
                + $"seen was {seen.Early.Problem?.GetType().Name ?? "a price"}.",
        { OnTheLine: true } =>
            "What followed the await ran on the line's own thread, inside its callback: as long as it runs, "
                + "nobody else gets an answer. Wanted is TaskCreationOptions.RunContinuationsAsynchronously.",
        _ => null,
    };
}
