namespace AsyncCourse.Exercises;

/// <summary>Judges an attempt at <c>mend-cache</c>: says what was seen and what was wanted.</summary>
internal static class MendCacheVerdict
{
    public static Verdict Judge(Attempt<MendCacheSeen> seen, int callers)
    {
        var asked = new Opening($"Sent {callers} callers for one key at the same moment.");
        return seen switch
        {
            { Failure: { } failure } => asked.No(failure),
            { Result: { AnswersRight: false } } => asked.No("Not all of them got what load gives for the key."),
            { Result: { AtOnce: not 1 } result } => asked.No($"The key was loaded {result.AtOnce} times; wanted is once."),
            { Result: { Later: > 0 } } => asked.No("A later caller had the key loaded again; wanted is what is there already."),
            { Result: { FirstFailed: false } } => asked.No(
                "A load failed, and its caller heard nothing of it; wanted is its exception."),
            { Result: { FailureKept: true } } => asked.No(
                "A load failed, and the next caller got the same failure without a new try. "
                    + "Wanted is that a failure isn't kept."),
            _ => asked.Passed("The key was loaded once, and a failure was not kept."),
        };
    }
}
