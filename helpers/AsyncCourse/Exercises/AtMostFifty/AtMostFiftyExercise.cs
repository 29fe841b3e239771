using Flurl.Http;

namespace AsyncCourse.Exercises;

/// <summary>Lesson 07: fetch 200 users, at most 50 at a time, without waiting in batches.</summary>
internal sealed class AtMostFiftyExercise() : Exercise<AtMostFiftyExercise.FetchAllAsync>(lesson: 7, "at-most-50")
{
    internal delegate Task<User[]> FetchAllAsync(IFlurlClient api, int[] ids);

    private const int Users = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public override IReadOnlyList<string> Hints =>
    [
        "The server counts what is open at a moment. Something in your code has to know that number before it sends the next "
            + "request.",
        "A SemaphoreSlim(50, 50) has 50 permits: await WaitAsync() before the request, and Release() when it is answered, in "
            + "a finally.",
        "Write a local async method that takes a permit, fetches one user and gives the permit back; "
            + "await Task.WhenAll(ids.Select(…)) keeps the order.",
    ];

    protected override async Task<Verdict> CheckAsync(FetchAllAsync fetch)
    {
        await using var api = await PracticeApi.StartAsync(new() { UserLatency = LatencyOf });
        using var client = new FlurlClient(api.CreateClient());
        int[] ids = [.. Enumerable.Range(1, Users).Select(number => number * 7 % 211)];
        var seen = await AttemptWatcher.RunAsync(() => fetch(client, ids), Patience);
        return AtMostFiftyVerdict.Judge(ids, seen, api.Log);
    }

    // There are so many slow ones that each batch of 50 has some.
    private static TimeSpan LatencyOf(int id) => TimeSpan.FromMilliseconds(id % 10 == 0 ? 400 : 80);
}
