namespace AsyncCourse.Exercises;

/// <summary>Lesson 09: do something for each item, so that the caller can wait for it and catch what it throws.</summary>
internal sealed class MendAsyncVoidExercise() : Exercise<MendAsyncVoidExercise.ForEachAsync>(lesson: 9, "mend-async-void")
{
    internal delegate Task ForEachAsync(List<int> items, Func<int, Task> work);

    private static readonly Opening Asked = new("Did something for four items, and for four of which one fails.");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly List<int> Items = [1, 2, 3, 4];

    public override IReadOnlyList<string> Hints =>
    [
        "List.ForEach takes an Action. A lambda that is async and an Action is async void.",
        "Select takes a Func: items.Select(work) gives the tasks that ForEach loses.",
        "Task ForEachAsync(…) => Task.WhenAll(items.Select(work));",
    ];

    protected override async Task<Verdict> CheckAsync(ForEachAsync forEach)
    {
        var done = 0;
        var seenBefore = 0;
        var good = await AttemptWatcher.RunAsync(GoodAsync, Patience);
        var bad = await AttemptWatcher.RunAsync(() => forEach(Items, FailAsync), Patience);
        return (good, bad) switch
        {
            ({ Failure: { } failure }, _) => Asked.No(failure),
            _ when seenBefore < Items.Count => Asked.No(
                $"Your task had ended when {seenBefore} of {Items.Count} items were done. "
                    + "Wanted is a task that ends with the last of them."),
            (_, { Finished: false }) => Asked.No("With an item that fails, your task never ended."),
            (_, { Problem: null }) => Asked.No(
                "One item failed, and your task ended well: its exception did not reach the caller."),
            (_, { Problem: not FormatException and { } other }) => Asked.No(
                $"One item failed with a FormatException, and the caller caught a {other.GetType().Name}."),
            _ => new(true, "Your task ended with the last of four items, "
                + "and brought the caller the exception of the one that failed."),
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
