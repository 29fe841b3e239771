namespace AsyncCourse.Exercises;

/// <summary>Judges an attempt at <c>fifty-tasks</c>: says what was seen and what was wanted.</summary>
internal static class FiftyTasksVerdict
{
    private const int Limit = 50;

    // Workers behind a channel that holds another 50 are fine.
    private const int FarAhead = 3 * Limit;

    public static Verdict Judge(int count, Attempt seen, SourceWatch watch)
    {
        var work = watch.Work.Spans;
        var peak = watch.Work.PeakInFlight;
        var asked = new Opening($"Gave {count:0} numbers to work on, at most {Limit} at a time.");
        return seen switch
        {
            { Finished: false } => asked.No(
                $"After {seen.Elapsed.ToText()} your method had not finished; {work.Count} numbers were worked on."),
            { Failure: { } failure } => asked.No(failure),
            _ when work.Count != count || work.Select(span => span.Name).Distinct().Count() != count => asked.No(
                $"When your method ended, {work.Count} pieces of work had ended; wanted is one for each of the {count} numbers."),
            { HeldThreads: > 2 } => asked.Timed(
                $"{seen.HeldThreads} threads stood still meanwhile. Wanted are none: await instead of Wait() or .Result."),
            _ when peak > Limit => asked.No($"{peak} pieces of work ran at once; wanted are at most {Limit}."),
            _ when watch.FurthestAhead > FarAhead => asked.No(
                $"At most {peak} pieces of work ran at once, but {watch.FurthestAhead} numbers were taken from the source before "
                    + "they were done: each has a task that stands in line. "
                    + $"Wanted are not many more than {Limit}: take a number when there is a place for it."),
            _ when peak < Limit - 10 => asked.Timed(
                $"At most {peak} pieces of work ran at once; {Limit} may. "
                    + "Parallel.ForEachAsync takes the number of processors unless you set MaxDegreeOfParallelism."),
            _ when work[Limit].Start >= work.Take(Limit).Max(span => span.End) => asked.Timed(
                $"Piece {Limit + 1} was started only after the slowest of the first {Limit} had ended. In batches, the quick "
                    + "ones wait for the slow ones: let the next start whenever one ends."),
            _ => asked.Passed(
                $"{peak} ran at once, and never more than {watch.FurthestAhead} were taken and not done."),
        };
    }
}
