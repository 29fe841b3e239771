namespace AsyncCourse.Exercises;

/// <summary>Judges an attempt at <c>periodic</c>: says what was seen and what was wanted.</summary>
internal static class PeriodicVerdict
{
    /// <summary>The time from one tick to the next.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    /// <summary>When the check cancels: the method then waits for the next tick.</summary>
    public static readonly TimeSpan StopsAt = TimeSpan.FromMinutes(5.5);

    private const int Wanted = 5;

    private static readonly Opening Asked =
        new("Asked for a tick in each minute, each of which takes 20 s, and cancelled after five and a half.");

    /// <summary>Whether all ticks came, each on its minute.</summary>
    /// <param name="ticks">When each tick came, measured from the start.</param>
    public static bool AreOnTime(IReadOnlyList<TimeSpan> ticks) => ticks.Count >= Wanted && FirstWrong(ticks).Index < 0;

    public static Verdict Judge(Attempt seen, IReadOnlyList<TimeSpan> ticks, Task running, bool hasEnded)
    {
        var wrong = FirstWrong(ticks);
        return seen switch
        {
            { Finished: false } => Asked.No("Your method held its thread, so that nothing else could happen. Wait with await."),
            { Problem: { } problem } => Asked.No($"Your method threw {problem.GetType().Name}: {problem.Message}"),
            _ when running.Exception?.InnerException is { } problem => Asked.Timed(
                $"Your method threw {problem.GetType().Name}: {problem.Message}"),
            _ when ticks.Count == 0 => Asked.No(
                "None had come when the five minutes were over. "
                    + "Does your method wait in the machine's time? It was given another."),
            _ when wrong.Index == 0 => Asked.Timed($"The first one came after {wrong.Item.TotalSeconds} s."),
            _ when wrong.Index > 0 => Asked.Timed(
                $"The first came after {ticks[0].TotalSeconds} s, number {wrong.Index + 1} after {wrong.Item.TotalSeconds} s; "
                    + $"wanted is {(wrong.Index + 1) * Period.TotalSeconds} s. "
                    + "What a tick takes must not make the next one late."),
            _ when ticks.Count < Wanted => Asked.Timed(
                $"{ticks.Count} had come, and then {(hasEnded ? "your method ended" : "no more")}; wanted are {Wanted}."),
            _ when !hasEnded => Asked.No(
                "It was cancelled while it waited for the next one, and did not end. Give the token to the wait."),
            _ => Asked.Passed($"It came {Wanted} times, each on its minute, and your method ended when it was cancelled."),
        };
    }

    private static (int Index, TimeSpan Item) FirstWrong(IReadOnlyList<TimeSpan> ticks) =>
        ticks.Index().FirstOrDefault(tick => tick.Item != (tick.Index + 1) * Period, (-1, default));
}
