namespace AsyncCourse.Exercises;

/// <summary>Judges an attempt at <c>first-good-answer</c>: says what was seen and what was wanted.</summary>
internal static class FirstGoodAnswerVerdict
{
    private static readonly Opening Asked =
        new("Gave you four mirrors: two never answer, one fails after 20 ms, one gives user 7 after 200 ms.");

    public static Verdict Judge(
        Attempt<User> seen, IReadOnlyList<LoggedRequest> asked, TimeSpan timeToStop, Attempt<User>? hopeless)
    {
        var open = asked.Count(request => request.Outcome == RequestOutcome.Open);
        return seen switch
        {
            { Finished: false } when asked.Count < 4 => Asked.No(
                $"After {seen.Elapsed.ToText()} the server had been asked {asked.Count} times, and your method still waited. "
                    + "Ask all four before you wait for one."),
            { Finished: false } => Asked.No(
                $"After {seen.Elapsed.ToText()} your method still waited, though the good answer was long there. "
                    + "Don't wait for everybody."),
            { Problem: OperationCanceledException } => Asked.No(
                "Your method threw OperationCanceledException: the good mirror was called off, too. "
                    + "Cancel when you have its answer."),
            { Problem: { } problem } => Asked.No(
                $"Your method threw {problem.GetType().Name} after {seen.Elapsed.ToText()}: the first mirror that ended had "
                    + "failed. Wanted is the first good answer; a failure only means to wait for the next."),
            { Result: null } => Asked.No("Your method returned null; wanted is user 7."),
            { Result.Id: not 7 } => Asked.No($"Your method returned user {seen.Result.Id}; wanted is user 7."),
            _ when asked.Count != 4 => Asked.No($"The server was asked {asked.Count} times; wanted is each mirror once."),
            _ when open > 0 => Asked.Timed(
                $"You had user 7 after {seen.Elapsed.ToText()}, but {timeToStop.ToText()} later {open} of your requests "
                    + "were still open at the server. Nobody told the losers to stop."),
            _ => JudgeHopeless(),
        };

        Verdict JudgeHopeless() => hopeless switch
        {
            null or { Finished: false } => Asked.No(
                "That went well. But with two mirrors that both fail, your method never ended. It should throw."),
            { Problem: null } => Asked.No(
                "That went well. But with two mirrors that both fail, "
                    + "your method gave a result, and no exception. It should throw."),
            _ => Asked.Passed(
                $"You had user 7 after {seen.Elapsed.ToText()}; the server's log shows "
                    + $"{asked.Count(request => request.Outcome == RequestOutcome.Aborted)} "
                    + "requests called off, and none left open."),
        };
    }
}
