namespace AsyncCourse.Exercises;

/// <summary>Says of an attempt at <c>mend-cache</c> what was seen and what was wanted.</summary>
internal static class MendCacheVerdict
{
    public static ExerciseResult Judge(string id, Attempt<MendCacheSeen> seen, int callers)
    {
        return seen switch
        {
            { Failure: { } failure } => No(failure),
            { Result: { AnswersRight: false } } => No("Not all of them got what load gives for the key."),
            { Result: { AtOnce: not 1 } result } => No($"The key was loaded {result.AtOnce} times; wanted is once."),
            { Result: { Later: > 0 } } => No("A later caller had the key loaded again; wanted is what is there already."),
            { Result: { FirstFailed: false } } => No("A load failed, and its caller heard nothing of it; wanted is its exception."),
            { Result: { FailureKept: true } } => No(
                "A load failed, and the next caller got the same failure without a new try. Wanted is that a failure isn't kept."),
            _ => new(id, true, $"{Asked()} The key was loaded once, and a failure was not kept."),
        };

        string Asked() => $"Sent {callers} callers for one key at the same moment.";

        ExerciseResult No(string what) => new(id, false, $"{Asked()} {what}");
    }
}
