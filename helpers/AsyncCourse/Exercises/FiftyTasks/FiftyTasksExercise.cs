namespace AsyncCourse.Exercises;

/// <summary>Lesson 07: work through a long source, 50 at a time, without taking it all into memory.</summary>
internal sealed class FiftyTasksExercise() : Exercise<FiftyTasksExercise.WorkThroughAsync>(lesson: 7, "fifty-tasks")
{
    internal delegate Task WorkThroughAsync(IEnumerable<int> source, Func<int, Task> work);

    private const int Numbers = 1_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public override IReadOnlyList<string> Hints =>
    [
        "Select starts all its tasks, and a semaphore makes them wait in line: each of them is there already, with a number "
            + "from the source.",
        "Take a number from the source only when there is a place for it: "
            + "Parallel.ForEachAsync does that, or wait for the permit before you take the next number.",
        "await Parallel.ForEachAsync(source, new ParallelOptions { MaxDegreeOfParallelism = 50 }, async (number, stop) => "
            + "await work(number))",
    ];

    protected override async Task<Verdict> CheckAsync(WorkThroughAsync workThrough)
    {
        var watch = new SourceWatch(Numbers);
        var seen = await AttemptWatcher.RunAsync(() => workThrough(watch.Source(), watch.WorkAsync), Patience);
        return FiftyTasksVerdict.Judge(Numbers, seen, watch);
    }
}
