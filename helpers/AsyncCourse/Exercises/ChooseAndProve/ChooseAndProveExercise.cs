namespace AsyncCourse.Exercises;

/// <summary>Lesson 10: waits, computations and blocking calls in one program, each done in the way that suits it.</summary>
internal sealed class ChooseAndProveExercise() : Exercise<ChooseAndProveExercise.DoAllAsync>(lesson: 10, "choose-and-prove")
{
    internal delegate Task DoAllAsync(IReadOnlyList<Chore> chores);

    private const int Waits = 40;
    private const int Computations = 2;
    private const int BlockingCalls = 8;
    private const int MostBlocking = 4;

    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Block = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Computation = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public override IReadOnlyList<string> Hints =>
    [
        "Sort the chores by Kind first. Those that wait need no thread at all: begin with them, and keep their tasks.",
        "Those that compute go to Task.Run, so that nothing waits for them to end before it may begin.",
        "Those that block go through Parallel.ForEachAsync with MaxDegreeOfParallelism = 4, each in a Task.Run; "
            + "await the tasks of all three kinds last.",
    ];

    protected override async Task<Verdict> CheckAsync(DoAllAsync method)
    {
        var watch = new ChoreWatch { Waits = Waits };
        List<Chore> chores =
        [
            .. Enumerable.Repeat(0, Computations).Select(_ => new Chore(ChoreKind.Computes, Computation, watch)),
            .. Enumerable.Repeat(0, BlockingCalls).Select(_ => new Chore(ChoreKind.Blocks, Block, watch)),
            .. Enumerable.Repeat(0, Waits).Select(_ => new Chore(ChoreKind.Waits, Wait, watch)),
        ];
        var seen = await AttemptWatcher.RunAsync(() => method(chores), Patience);
        return Judge(chores.Count, seen, watch);
    }

    private static Verdict Judge(int count, Attempt seen, ChoreWatch watch)
    {
        var asked = new Opening($"Gave it {Waits} chores that wait, {Computations} that compute and {BlockingCalls} that block.");
        return seen switch
        {
            { Finished: false } => asked.No($"{seen.Failure} {watch.Count} chores had begun."),
            { Failure: { } failure } => asked.No(failure),
            _ when watch.Count != count => asked.No($"{watch.Count} chores were begun; wanted are all {count}, each once."),
            _ when watch.WaitedOnThread > 0 => asked.No(
                $"{watch.WaitedOnThread} chores that could wait without a thread held one, by Do. DoAsync needs none."),
            _ when watch.PeakWaiting < Waits => asked.Timed(
                $"At most {watch.PeakWaiting} chores waited at once; wanted are all {Waits}, for a wait costs no thread."),
            _ when !watch.WaitsOverlappedComputing => asked.Timed(
                "The waits began after the computing was over, or were over before it began. "
                    + "Begin them first, and await them last: they need no processor."),
            _ when watch.PeakBlocking > MostBlocking => asked.No(
                $"{watch.PeakBlocking} chores blocked at once, each on a thread that others need; "
                    + $"wanted are {MostBlocking} at the most."),
            _ => asked.Passed(
                $"All {Waits} waited at once without a thread, beside the computing, and at most {watch.PeakBlocking} blocked."),
        };
    }
}
