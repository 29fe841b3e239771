namespace AsyncCourse.Exercises;

/// <summary>Judges an attempt at <c>first-failure</c>: says what was seen and what was wanted.</summary>
internal static class FirstFailureVerdict
{
    private static readonly Opening Asked = new("Started A and C, which take 0.8 s, and B, which fails after 20 ms.");

    /// <summary>Judges what happened when B failed; null if nothing is wrong.</summary>
    public static Verdict? JudgeFailing(Attempt seen, WatchedWork work, IReadOnlyList<string> doneBefore)
    {
        var late = seen.Elapsed.ToText();
        var notTold = string.Join(" and ", work.Running.Concat(work.Done).Order());
        return seen switch
        {
            { Finished: false } => Asked.No($"{late} later your method had neither thrown nor returned."),
            { Problem: null } => Asked.No("Your method ended as if all were well. Wanted is B's exception."),
            _ when work.Pieces.Count < 3 => Asked.No(
                $"{work.Pieces.Count} of three had been started when your method threw {seen.Problem!.GetType().Name}: "
                    + $"{seen.Problem.Message} Start all, then wait."),
            _ when doneBefore.Count > 0 => Asked.Timed(
                $"Your method threw after {late}, when {string.Join(" and ", doneBefore.Order())} had come to their end. "
                    + "Wanted is the exception when B fails, and A and C told to stop."),
            { Problem: not InvalidOperationException } => Asked.No(
                $"Your method threw {seen.Problem!.GetType().Name}: {seen.Problem.Message} "
                    + "Wanted is what B threw, an InvalidOperationException: that is the reason, the rest only followed."),
            _ when notTold.Length > 0 => Asked.Timed(
                $"Your method threw after {late}, as wanted, but {notTold} went on: nobody told them to stop."),
            _ => null,
        };
    }

    /// <summary>Judges what happened when none failed, after all was well when B failed.</summary>
    public static Verdict JudgeFine(Attempt failed, Attempt<int> seen)
    {
        var fine = new Opening($"{Asked.Text} That went well. But when none of three fails,");
        return seen switch
        {
            { Finished: false } => fine.No($"your method had not ended after {seen.Elapsed.ToText()}."),
            { Problem: OperationCanceledException } => fine.No(
                "one was told to stop because another had ended well. Only a failure is a reason."),
            { Problem: { } problem } => fine.No($"your method threw {problem.GetType().Name}: {problem.Message}"),
            { Result: < 3 } => fine.No(
                $"your method ended when {seen.Result} of 3 had. Without a failure it should wait for all."),
            _ => Asked.Passed($"Your method threw B's exception after {failed.Elapsed.ToText()}, and A and C were told to stop. "
                + "Without a failure it waits for all three."),
        };
    }
}
