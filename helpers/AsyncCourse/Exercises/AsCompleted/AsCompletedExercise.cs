namespace AsyncCourse.Exercises;

/// <summary>Lesson 04: show each of many answers when it is there, whoever is first.</summary>
internal sealed class AsCompletedExercise : IExercise
{
    private const int Many = 4_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    // In which order the check completes them; each is shown before the next one completes.
    private static readonly string[] Names = ["A", "B", "C", "D"];
    private static readonly int[] Order = [2, 0, 3, 1];

    public string Id => "as-completed";

    public string SolutionFile => "04-as-completed.cs";

    public string Form => "Task ShowAsync(Task<string>[] tasks, Action<string> show)";

    public IReadOnlyList<string> Hints =>
    [
        "The loop takes the tasks in the order of the array, and its await stops at the first one that isn't done.",
        "Task.WhenEach(tasks) gives the tasks in the order in which they end. It is an IAsyncEnumerable.",
        "await foreach (var done in Task.WhenEach(tasks)), and in the loop await done: it is done, so that doesn't wait.",
    ];

    public async Task<ExerciseResult> CheckAsync(Delegate attempt)
    {
        var show = LearnerMethod.As<Func<Task<string>[], Action<string>, Task>>(this, attempt);

        var few = await FewAsync(show);
        if (AsCompletedVerdict.JudgeFew(Id, few) is { } wrong)
        {
            return wrong;
        }

        // Whatever else allocates at the time is counted as well; a loop of WhenAny stays costly however often one looks.
        var many = await ManyAsync(show);
        for (var again = 0; again < 2 && AsCompletedVerdict.IsCostly(many); again++)
        {
            many = await ManyAsync(show);
        }

        return AsCompletedVerdict.JudgeMany(Id, few, many);
    }

    private static async Task<Arrivals> FewAsync(Func<Task<string>[], Action<string>, Task> show)
    {
        var answers = new LateAnswers(Names);
        var running = Attempt.RunAsync(() => answers.RunAsync(show), Patience);
        foreach (var index in Order)
        {
            answers.Complete(index);
            if (!await answers.ShownInTimeAsync())
            {
                break;
            }
        }

        answers.CompleteAll();
        return answers.Seen(await running);
    }

    private static async Task<ManyArrivals> ManyAsync(Func<Task<string>[], Action<string>, Task> show)
    {
        var answers = new LateAnswers([.. Enumerable.Range(1, Many).Select(number => $"answer {number}")]);
        // The last one first, and the next one whenever one was shown.
        var next = Many - 1;
        answers.Shown += () =>
        {
            if (Interlocked.Decrement(ref next) is var index and >= 0)
            {
                answers.Complete(index);
            }
        };
        answers.Complete(next);
        var before = GC.GetTotalAllocatedBytes();
        var attempt = await Attempt.RunAsync(() => answers.RunAsync(show), Patience);
        var megabytes = (GC.GetTotalAllocatedBytes() - before) / 1e6;
        answers.CompleteAll();
        return new(Many, answers.Count, attempt, megabytes);
    }
}
