namespace AsyncCourse.Exercises;

/// <summary>Lesson 06: an async iterator over pages that asks for no page too many and can be told to stop.</summary>
internal sealed class PagedStreamExercise() : Exercise<PagedStreamExercise.NamesAsync>(lesson: 6, "paged-stream")
{
    internal delegate IAsyncEnumerable<string> NamesAsync(
        Func<int, CancellationToken, Task<string[]>> loadPage, CancellationToken cancellationToken);

    private const int Wanted = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(1);

    public override IReadOnlyList<string> Hints =>
    [
        "An iterator runs only as far as its consumer asks. Yield the names of a page before you load the next one.",
        "Hand your cancellationToken to loadPage. "
            + "WithCancellation reaches it only if the parameter says [EnumeratorCancellation].",
        "for (var page = 1; await loadPage(page, cancellationToken) is { Length: > 0 } names; "
            + "page++), and in it a loop that yields.",
    ];

    protected override async Task<Verdict> CheckAsync(NamesAsync stream)
    {
        var some = new PageShelf();
        var three = await ReadAsync(() => stream(some.LoadAsync, CancellationToken.None), Wanted);
        var every = new PageShelf();
        var all = await ReadAsync(() => stream(every.LoadAsync, CancellationToken.None), int.MaxValue);
        return PagedStreamVerdict.JudgeReading(three, some, all, every)
            ?? PagedStreamVerdict.JudgeStopping(await StopAsync(stream), TimeToStop);
    }

    private static Task<Attempt<List<string>?>> ReadAsync(Func<IAsyncEnumerable<string>?> stream, int most) =>
        AttemptWatcher.RunAsync(
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

    // Cancels while the second page, which never arrives, is being loaded.
    private static async Task<Attempt<int>> StopAsync(NamesAsync stream)
    {
        using var stop = new CancellationTokenSource();
        var shelf = new PageShelf { MissingPage = 2 };
        var reading = AttemptWatcher.RunAsync(
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
