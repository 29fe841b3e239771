namespace AsyncCourse.Exercises;

/// <summary>Lesson 09: do something for each item, so that the caller can wait for it and catch what it throws.</summary>
internal sealed class MendAsyncVoidExercise : IExercise
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly List<int> Items = [1, 2, 3, 4];

    public string Id => "mend-async-void";

    public string SolutionFile => "09-mend-async-void.cs";

    public string Form => "Task ForEachAsync(List<int> items, Func<int, Task> work)";

    public IReadOnlyList<string> Hints =>
    [
        "List.ForEach takes an Action. A lambda that is async and an Action is async void.",
        "Select takes a Func: items.Select(work) gives the tasks that ForEach loses.",
        "Task ForEachAsync(…) => Task.WhenAll(items.Select(work));",
    ];

    public async Task<ExerciseResult> CheckAsync(Delegate attempt)
    {
        var forEach = LearnerMethod.As<Func<List<int>, Func<int, Task>, Task>>(this, attempt);
        var done = 0;
        var seenBefore = 0;
        var good = await Attempt.RunAsync(GoodAsync, Patience);
        var bad = await Attempt.RunAsync(() => forEach(Items, FailAsync), Patience);
        return (good, bad) switch
        {
            ({ Failure: { } failure }, _) => No(failure),
            _ when seenBefore < Items.Count => No(
                $"Your task had ended when {seenBefore} of {Items.Count} items were done. Wanted is a task that ends with the last of them."),
            (_, { Finished: false }) => No("With an item that fails, your task never ended."),
            (_, { Problem: null }) => No("One item failed, and your task ended well: its exception did not reach the caller."),
            (_, { Problem: not FormatException and { } other }) => No(
                $"One item failed with a FormatException, and the caller caught a {other.GetType().Name}."),
            _ => new(Id, true, "Your task ended with the last of four items, and brought the caller the exception of the one that failed."),
        };

        async Task GoodAsync()
        {
            await forEach(Items, WorkAsync);
            seenBefore = Volatile.Read(ref done);
        }

        async Task WorkAsync(int item)
        {
            await Task.Delay(20 * item);
            Interlocked.Increment(ref done);
        }

        ExerciseResult No(string what) => new(Id, false, $"Did something for four items, and for four of which one fails. {what}");
    }

    private static async Task FailAsync(int item)
    {
        await Task.Delay(20);
        if (item == 3)
        {
            throw new FormatException("Item 3 can't be read.");
        }
    }
}
