using System.Globalization;

namespace AsyncCourse.Exercises;

/// <summary>Judges an attempt at <c>as-completed</c>: says what was seen and what was wanted.</summary>
internal static class AsCompletedVerdict
{
    // A loop of WhenAny copies the rest of the 4,000 tasks for each of them: 64 MB. Going through them once takes about 2 MB.
    private const double MostMegabytes = 32;

    /// <summary>Whether the method allocated much more than it takes to go through the tasks once.</summary>
    public static bool IsCostly(ManyArrivals many) => many is { Attempt.Failure: null, Megabytes: > MostMegabytes };

    /// <summary>Judges how a few answers were shown; null if nothing is wrong.</summary>
    public static Verdict? JudgeFew(Arrivals seen)
    {
        var asked = new Opening("Four answers, in an order that your method doesn't know.");
        var came = string.Join(", ", seen.Completed);
        return seen switch
        {
            { Attempt.Problem: { } problem } => asked.No($"Your method threw {problem.GetType().Name}: {problem.Message}"),
            { ReturnedEarly: true } => asked.No(
                $"The answers came in the order {came}, and your method ended before the last one was there. "
                    + "Its task must not end before everything was shown."),
            { Late: { } late } => asked.Timed(
                $"{late} was there, and {seen.TimeToShow.ToText()} later you had not shown it: your method was waiting for "
                    + "another task. Wanted is each answer as soon as it is there."),
            { Attempt.Finished: false } => asked.No(
                "All four answers were shown in time, but your method had not ended "
                    + $"{seen.Attempt.Elapsed.ToText()} after its start. It should end with the last answer."),
            _ when !seen.Shown.SequenceEqual(seen.Completed) => asked.No(
                $"The answers came in the order {came}, "
                    + $"and you showed {string.Join(", ", seen.Shown)}. Wanted is each one, once."),
            _ => null,
        };
    }

    /// <summary>Judges how many answers were shown, after few were shown well.</summary>
    public static Verdict JudgeMany(Arrivals few, ManyArrivals many)
    {
        var asked = new Opening($"Right for four answers. Of {many.Wanted},");
        var megabytes = many.Megabytes.ToString("0", CultureInfo.InvariantCulture);
        return many switch
        {
            { Attempt.Problem: { } problem } => asked.No($"your method threw {problem.GetType().Name}: {problem.Message}"),
            { Attempt.Finished: false } => asked.No(
                $"{many.Shown} were shown after {many.Attempt.Elapsed.ToText()}; wanted are all."),
            _ when many.Shown != many.Wanted => asked.No($"{many.Shown} were shown; wanted is each one, once."),
            { Megabytes: > MostMegabytes } => asked.Timed(
                $"{megabytes} MB went into waiting for them. Whoever calls WhenAny in a loop hands over all that are left, "
                    + "for each that ends. Hand the tasks over once: Task.WhenEach."),
            _ => new(true, "Each answer was shown before the next one came, "
                + $"in the order {string.Join(", ", few.Completed)}, and {many.Wanted} answers took {megabytes} MB."),
        };
    }
}
