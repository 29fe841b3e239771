namespace AsyncCourse.Exercises;

/// <summary>Lesson 03: run a program on one new thread, from its first line to its last, and leave the caller free.</summary>
internal sealed class OneThreadExercise() : Exercise<OneThreadExercise.RunOnOwnThreadAsync>(lesson: 3, "one-thread")
{
    internal delegate Task<string> RunOnOwnThreadAsync(Func<Task<string>> main);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public override IReadOnlyList<string> Hints =>
    [
        "Task.Run runs the program's first stretch on a thread of the pool, and each of the others on whichever is free. What "
            + "decides is SynchronizationContext.Current, and on the pool it is null.",
        "Start a Thread, and let it call new EventLoop().Run(main): the loop occupies it and brings every continuation back. "
            + "The caller gets the task of a TaskCompletionSource at once.",
        "new Thread(() => { try { result.SetResult(new EventLoop().Run(main)); } catch (Exception problem) { "
            + "result.SetException(problem); } }) does all of it; Start() it, and return result.Task.",
    ];

    protected override async Task<Verdict> CheckAsync(RunOnOwnThreadAsync run)
    {
        var program = new HoppingProgram();
        var seen = await AttemptWatcher.RunAsync(() => program.StartAsync(run), Patience);
        return OneThreadVerdict.Judge(program, seen);
    }
}
