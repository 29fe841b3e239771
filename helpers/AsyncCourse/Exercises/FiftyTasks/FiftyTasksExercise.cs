namespace AsyncCourse.Exercises;

/// <summary>Lesson 07: work through a long source, 50 at a time, without taking it all into memory.</summary>
internal sealed class FiftyTasksExercise : IExercise
{
    private const int Numbers = 1_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public string Id => "fifty-tasks";

    public string SolutionFile => "07-fifty-tasks.cs";

    public string Form => "Task WorkThroughAsync(IEnumerable<int> source, Func<int, Task> work)";

    public IReadOnlyList<string> Hints =>
    [
        "Select starts all its tasks, and a semaphore makes them wait in line: each of them is there already, with a number "
            + "from the source.",
        "Take a number from the source only when there is a place for it: Parallel.ForEachAsync does that, or wait for the "
            + "permit before "
            + "you take the next number.",
        "await Parallel.ForEachAsync(source, new ParallelOptions { MaxDegreeOfParallelism = 50 }, async (number, stop) => "
            + "await work(number))",
    ];

    public async Task<ExerciseResult> CheckAsync(Delegate attempt)
    {
        var workThrough = LearnerMethod.As<Func<IEnumerable<int>, Func<int, Task>, Task>>(this, attempt);
        var watch = new SourceWatch(Numbers);
        var seen = await Attempt.RunAsync(() => workThrough(watch.Source(), watch.WorkAsync), Patience);
        return FiftyTasksVerdict.Judge(Id, Numbers, seen, watch);
    }
}
