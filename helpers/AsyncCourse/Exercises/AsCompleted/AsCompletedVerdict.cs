using System.Globalization;

namespace AsyncCourse.Exercises;

/// <summary>Says of an attempt at <c>as-completed</c> what was seen and what was wanted.</summary>
internal static class AsCompletedVerdict
{
    // A loop of WhenAny copies what is left of 4,000 tasks for each of them: 64 MB. Going through them once takes about 2 MB.
    private const double MostMegabytes = 32;

    /// <summary>Whether more was allocated than going through the tasks once takes.</summary>
    public static bool IsCostly(ManyArrivals many) => many is { Attempt.Failure: null, Megabytes: > MostMegabytes };

    /// <summary>What was wrong with the few; null if nothing was.</summary>
    public static ExerciseResult? JudgeFew(string id, Arrivals seen)
    {
        var came = string.Join(", ", seen.Completed);
        return seen switch
        {
            { Attempt.Problem: { } problem } => No($"Your method threw {problem.GetType().Name}: {problem.Message}"),
            { ReturnedEarly: true } => No(
                $"The answers came in the order {came}, and your method ended before the last one was there. "
                    + "Its task must not end before everything was shown."),
            { Late: { } late } => Timed(
                $"{late} was there, and {seen.TimeToShow.ToText()} later you had not shown it: your method was waiting for another task. "
                    + "Wanted is each answer as soon as it is there."),
            { Attempt.Finished: false } => No(
                "All four answers were shown in time, but your method had not ended "
                    + $"{seen.Attempt.Elapsed.ToText()} after its start. It should end with the last answer."),
            _ when !seen.Shown.SequenceEqual(seen.Completed) => No(
                $"The answers came in the order {came}, and you showed {string.Join(", ", seen.Shown)}. Wanted is each one, once."),
            _ => null,
        };

        ExerciseResult No(string what) => new(id, false, $"Four answers, in an order that your method doesn't know. {what}");

        ExerciseResult Timed(string what) => No(what) with { MayBeTheMachine = true };
    }

    /// <summary>The verdict on an attempt that did well with the few.</summary>
    public static ExerciseResult JudgeMany(string id, Arrivals few, ManyArrivals many)
    {
        var megabytes = many.Megabytes.ToString("0", CultureInfo.InvariantCulture);
        return many switch
        {
            { Attempt.Problem: { } problem } => No($"your method threw {problem.GetType().Name}: {problem.Message}"),
            { Attempt.Finished: false } => No($"{many.Shown} were shown after {many.Attempt.Elapsed.ToText()}; wanted are all."),
            _ when many.Shown != many.Wanted => No($"{many.Shown} were shown; wanted is each one, once."),
            { Megabytes: > MostMegabytes } => Timed(
                $"{megabytes} MB went into waiting for them. Whoever calls WhenAny in a loop hands over all that are left, for each "
                    + "that ends. Hand the tasks over once: Task.WhenEach."),
            _ => new(id, true, $"Each answer was shown before the next one came, in the order {string.Join(", ", few.Completed)}, and "
                + $"{many.Wanted} answers took {megabytes} MB."),
        };

        ExerciseResult No(string what) => new(id, false, $"Right for four answers. Of {many.Wanted}, {what}");

        ExerciseResult Timed(string what) => No(what) with { MayBeTheMachine = true };
    }
}
