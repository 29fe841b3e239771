namespace AsyncCourse.Exercises;

/// <summary>Lesson 06: load, parse and store, each at work on an item of its own, with little room between them.</summary>
internal sealed class ThreeStagePipelineExercise()
    : Exercise<ThreeStagePipelineExercise.PipelineAsync>(lesson: 6, "three-stage-pipeline")
{
    internal delegate Task PipelineAsync(
        int[] ids, Func<int, Task<string>> load, Func<string, Task<int>> parse, Func<int, Task> store);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(25);

    public override IReadOnlyList<string> Hints =>
    [
        "Three tasks, one a stage, with a bounded channel between neighbours. Start all three, then Task.WhenAll.",
        "Each stage completes its channel when it is done: that ends the next one's await foreach over ReadAllAsync.",
        "If a stage fails, the one before it may wait for room for ever. "
            + "Cancel one token then, which every WriteAsync and ReadAllAsync has.",
    ];

    protected override async Task<Verdict> CheckAsync(PipelineAsync method)
    {
        var even = new StageLog(8) { Load = Step, Parse = Step, Store = Step };
        var evenly = await RunAsync(method, even);
        if (ThreeStagePipelineVerdict.JudgeEven(evenly, even) is { } notEven)
        {
            return notEven;
        }

        var slow = new StageLog(20) { Store = Step };
        var slowly = await RunAsync(method, slow);
        if (ThreeStagePipelineVerdict.JudgeSlow(slowly, slow) is { } notSlow)
        {
            return notSlow;
        }

        var broken = new StageLog(100) { BrokenPage = 3 };
        return ThreeStagePipelineVerdict.JudgeBroken(evenly, even, await RunAsync(method, broken), broken);
    }

    private static Task<Attempt> RunAsync(PipelineAsync method, StageLog log) =>
        AttemptWatcher.RunAsync(() => method([.. log.Ids], log.LoadAsync, log.ParseAsync, log.StoreAsync), Patience);
}
