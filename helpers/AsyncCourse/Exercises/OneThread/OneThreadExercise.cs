namespace AsyncCourse.Exercises;

/// <summary>Lesson 03: run a program on one new thread, from its first line to its last, and leave the caller free.</summary>
internal sealed class OneThreadExercise : IExercise
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public string Id => "one-thread";

    public string SolutionFile => "03-one-thread.cs";

    public string Form => "Task<string> RunOnOwnThreadAsync(Func<Task<string>> main)";

    public IReadOnlyList<string> Hints =>
    [
        "Task.Run runs the program's first stretch on a thread of the pool, and each of the others on whichever is free. What decides "
            + "is SynchronizationContext.Current, and on the pool it is null.",
        "Start a Thread, and let it call new EventLoop().Run(main): the loop occupies it and brings every continuation back. The caller "
            + "gets the task of a TaskCompletionSource at once.",
        "new Thread(() => { try { result.SetResult(new EventLoop().Run(main)); } catch (Exception problem) { "
            + "result.SetException(problem); } }) does all of it; Start() it, and return result.Task.",
    ];

    public async Task<ExerciseResult> CheckAsync(Delegate attempt)
    {
        var run = LearnerMethod.As<Func<Func<Task<string>>, Task<string>>>(this, attempt);

        var program = new HoppingProgram();
        var seen = await Attempt<string>.RunAsync(() => program.StartAsync(run), Patience);
        return OneThreadVerdict.Judge(Id, program, seen);
    }
}
