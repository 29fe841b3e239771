namespace AsyncCourse.Exercises;

/// <summary>Says of an attempt at <c>periodic</c> what was seen and what was wanted.</summary>
/// <param name="Passed">Whether all was as wanted.</param>
/// <param name="Message">What was seen.</param>
/// <param name="MayBeHeldUp">Whether a busy machine may be to blame.</param>
internal sealed record PeriodicVerdict(bool Passed, string Message, bool MayBeHeldUp = false)
{
    /// <summary>How often a tick is to come.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    /// <summary>When the check cancels, while nothing but the next tick is waited for.</summary>
    public static readonly TimeSpan StopsAt = TimeSpan.FromMinutes(5.5);

    private const int Wanted = 5;
    private const string Asked = "Asked for a tick in each minute, each of which takes 20 s, and cancelled after five and a half.";

    /// <summary>Whether all ticks came, each on its minute.</summary>
    /// <param name="ticks">When each came.</param>
    public static bool AreOnTime(IReadOnlyList<TimeSpan> ticks) => ticks.Count >= Wanted && FirstWrong(ticks).Index < 0;

    public static PeriodicVerdict Judge(Attempt seen, IReadOnlyList<TimeSpan> ticks, Task running, bool hasEnded)
    {
        var wrong = FirstWrong(ticks);
        return seen switch
        {
            { Finished: false } => No("Your method held its thread, so that nothing else could happen. Wait with await."),
            { Problem: { } problem } => No($"Your method threw {problem.GetType().Name}: {problem.Message}"),
            _ when running.Exception?.InnerException is { } problem => Late($"Your method threw {problem.GetType().Name}: {problem.Message}"),
            _ when ticks.Count == 0 => No("None had come when the five minutes were over. Does your method wait in the machine's time? "
                + "It was given another."),
            _ when wrong.Index == 0 => Late($"The first one came after {wrong.Item.TotalSeconds} s."),
            _ when wrong.Index > 0 => Late(
                $"The first came after {ticks[0].TotalSeconds} s, number {wrong.Index + 1} after {wrong.Item.TotalSeconds} s; wanted is "
                    + $"{(wrong.Index + 1) * Period.TotalSeconds} s. What a tick takes must not make the next one late."),
            _ when ticks.Count < Wanted => Late(
                $"{ticks.Count} had come, and then {(hasEnded ? "your method ended" : "no more")}; wanted are {Wanted}."),
            _ when !hasEnded => No("It was cancelled while it waited for the next one, and did not end. Give the token to the wait."),
            _ => new(true, $"{Asked} It came {Wanted} times, each on its minute, and your method ended when it was cancelled."),
        };

        PeriodicVerdict No(string what) => new(false, $"{Asked} {what}");

        PeriodicVerdict Late(string what) => new(false, $"{Asked} {what}", MayBeHeldUp: true);
    }

    private static (int Index, TimeSpan Item) FirstWrong(IReadOnlyList<TimeSpan> ticks) =>
        ticks.Index().FirstOrDefault(tick => tick.Item != (tick.Index + 1) * Period, (-1, default));
}
