namespace AsyncCourse.Exercises;

/// <summary>Lesson 06: an async iterator over pages that asks for no page too many and can be told to stop.</summary>
internal sealed class PagedStreamExercise : IExercise
{
    private const int Wanted = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(1);

    public string Id => "paged-stream";

    public string SolutionFile => "06-paged-stream.cs";

    public string Form =>
        "IAsyncEnumerable<string> NamesAsync(Func<int, CancellationToken, Task<string[]>> loadPage, CancellationToken cancellationToken)";

    public IReadOnlyList<string> Hints =>
    [
        "An iterator runs only as far as its consumer asks. Yield the names of a page before you load the next one.",
        "Hand your cancellationToken to loadPage. WithCancellation reaches it only if the parameter says [EnumeratorCancellation].",
        "for (var page = 1; await loadPage(page, cancellationToken) is { Length: > 0 } names; page++), and in it a loop that yields.",
    ];

    public async Task<ExerciseResult> CheckAsync(Delegate attempt)
    {
        var stream = LearnerMethod.As<Func<Func<int, CancellationToken, Task<string[]>>, CancellationToken, IAsyncEnumerable<string>>>(this, attempt);

        var some = new PageShelf();
        var three = await ReadAsync(() => stream(some.LoadAsync, CancellationToken.None), Wanted);
        var every = new PageShelf();
        var all = await ReadAsync(() => stream(every.LoadAsync, CancellationToken.None), int.MaxValue);
        return PagedStreamVerdict.JudgeReading(Id, three, some, all, every)
            ?? PagedStreamVerdict.JudgeStopping(Id, await StopAsync(stream), TimeToStop);
    }

    private static Task<Attempt<List<string>?>> ReadAsync(Func<IAsyncEnumerable<string>?> stream, int most) =>
        Attempt<List<string>?>.RunAsync(
            async () =>
            {
                if (stream() is not { } names)
                {
                    return null;
                }

                var read = new List<string>();
                await foreach (var name in names)
                {
                    read.Add(name);
                    if (read.Count == most)
                    {
                        break;
                    }
                }

                return read;
            },
            Patience);

    /// <summary>Cancels while the second page is on its way, which would never come.</summary>
    private static async Task<Attempt<int>> StopAsync(
        Func<Func<int, CancellationToken, Task<string[]>>, CancellationToken, IAsyncEnumerable<string>> stream)
    {
        using var stop = new CancellationTokenSource();
        var shelf = new PageShelf { MissingPage = 2 };
        var reading = Attempt<int>.RunAsync(
            async () =>
            {
                var read = 0;
                await foreach (var _ in stream(shelf.LoadAsync, CancellationToken.None).WithCancellation(stop.Token))
                {
                    read++;
                }

                return read;
            },
            TimeToStop);
        await Task.WhenAny(shelf.MissingPageAsked, reading);
        await stop.CancelAsync();
        return await reading;
    }
}
