namespace AsyncCourse.Exercises;

/// <summary>Judges an attempt at <c>give-up-in-time</c>: says what was seen and what was wanted.</summary>
internal static class GiveUpInTimeVerdict
{
    public static Verdict Judge(
        Attempt seen, WatchedFetch once, WatchedFetch always, GaveUp gaveUp, TimeSpan perAttempt, TimeSpan total)
    {
        var gaveUpAfter = gaveUp.After;
        var asked = new Opening($"Tried with {perAttempt.ToText()} for each attempt and {total.ToText()} in all.");
        return seen switch
        {
            _ when once.Result is null && once.Starts.Count == 1 => asked.No(
                "The first attempt got no answer, and there was no second" + (seen.Problem is { } problem
                    ? $": your method threw {problem.GetType().Name}. An attempt has its own timeout, inside the other."
                    : ".")),
            { Finished: true, Failure: { } failure } => asked.No($"The second attempt would have answered. {failure}"),
            _ when once.Running > 0 => asked.No(
                "The second attempt answered, and the first runs on: cancel it when its time is over, by the token that you "
                    + "hand to fetch."),
            { Finished: false } => asked.No(
                $"Where no attempt is answered, your method had not ended after {seen.Elapsed.ToText()}, and "
                    + $"{always.Starts.Count} attempts; wanted is that it throws after {total.ToText()}."),
            _ when !gaveUp.Threw => asked.No("Where no attempt is answered, your method returned; wanted is an exception."),
            _ when gaveUpAfter < 0.9 * total && always.Starts.Count < 2 => asked.No(
                $"Where no attempt is answered, you gave up after {gaveUpAfter.ToText()} and {always.Starts.Count} attempt; "
                    + $"wanted is to try again until {total.ToText()} are over."),
            _ when gaveUpAfter < 0.9 * total => asked.No(
                $"Where no attempt is answered, you gave up after {gaveUpAfter.ToText()}; there was time until "
                    + $"{total.ToText()}."),
            // On a late machine there is time for fewer, and one more or less is chance.
            _ when always.Starts.Count < Math.Min(3, 1 + (gaveUp.Possible / 2)) => asked.No(
                $"{total.ToText()} have room for more than {always.Starts.Count} attempts of {perAttempt.ToText()}."),
            _ when always.Running > 0 => asked.No(
                $"You gave up after {gaveUpAfter.ToText()}, and {always.Running} attempts run on: each has to be cancelled."),
            _ when gaveUp.IsLate => asked.No(
                $"You gave up after {gaveUpAfter.ToText()}; wanted is after {total.ToText()}. "
                    + "The whole needs a clock of its own, which runs through waits and attempts."),
            _ => asked.Passed(
                $"One late attempt was cancelled and the next one answered; without any answer you gave up after "
                    + $"{gaveUpAfter.ToText()} and {always.Starts.Count} attempts, and nothing ran on."),
        };
    }
}
