namespace AsyncCourse.Exercises;

/// <summary>Lesson 04: show each of many answers as soon as it arrives.</summary>
internal sealed class AsCompletedExercise() : Exercise<AsCompletedExercise.ShowAsync>(lesson: 4, "as-completed")
{
    internal delegate Task ShowAsync(Task<string>[] tasks, Action<string> show);

    private const int Many = 4_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    // The order in which the check completes them; each is to be shown before the next one completes.
    private static readonly string[] Names = ["A", "B", "C", "D"];
    private static readonly int[] Order = [2, 0, 3, 1];

    public override IReadOnlyList<string> Hints =>
    [
        "The loop takes the tasks in the order of the array, and its await stops at the first one that isn't done.",
        "Task.WhenEach(tasks) gives the tasks in the order in which they end. It is an IAsyncEnumerable.",
        "await foreach (var done in Task.WhenEach(tasks)), and in the loop await done: it is done, so that doesn't wait.",
    ];

    protected override async Task<Verdict> CheckAsync(ShowAsync show)
    {
        var few = await FewAsync(show);
        if (AsCompletedVerdict.JudgeFew(few) is { } wrong)
        {
            return wrong;
        }

        // Other code that allocates at the same time is counted too. A loop of WhenAny stays costly, however often it is
        // measured.
        var many = await ManyAsync(show);
        for (var again = 0; again < 2 && AsCompletedVerdict.IsCostly(many); again++)
        {
            many = await ManyAsync(show);
        }

        return AsCompletedVerdict.JudgeMany(few, many);
    }

    private static async Task<Arrivals> FewAsync(ShowAsync show)
    {
        var answers = new LateAnswers(Names);
        var running = AttemptWatcher.RunAsync(() => answers.RunAsync(show), Patience);
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

    private static async Task<ManyArrivals> ManyAsync(ShowAsync show)
    {
        var answers = new LateAnswers([.. Enumerable.Range(1, Many).Select(number => $"answer {number}")]);
        // The last answer comes first, and each further one when the one before it was shown.
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
        var attempt = await AttemptWatcher.RunAsync(() => answers.RunAsync(show), Patience);
        var megabytes = (GC.GetTotalAllocatedBytes() - before) / 1e6;
        answers.CompleteAll();
        return new(Many, answers.Count, attempt, megabytes);
    }
}
