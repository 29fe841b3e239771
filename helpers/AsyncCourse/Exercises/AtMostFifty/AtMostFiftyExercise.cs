using Flurl.Http;

namespace AsyncCourse.Exercises;

/// <summary>Lesson 07: fetch 200 users, at most 50 at a time, without waiting in batches.</summary>
internal sealed class AtMostFiftyExercise : IExercise
{
    private const int Users = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public string Id => "at-most-50";

    public string SolutionFile => "07-at-most-50.cs";

    public string Form => "Task<User[]> FetchAllAsync(IFlurlClient api, int[] ids)";

    public IReadOnlyList<string> Hints =>
    [
        "The server counts what is open at a moment. Something in your code has to know that number before it sends the next "
            + "request.",
        "A SemaphoreSlim(50, 50) has 50 permits: await WaitAsync() before the request, and Release() when it is answered, in "
            + "a finally.",
        "Write a local async method that takes a permit, fetches one user and gives the permit back; await "
            + "Task.WhenAll(ids.Select(…)) "
            + "keeps the order.",
    ];

    public async Task<ExerciseResult> CheckAsync(Delegate attempt)
    {
        var fetch = LearnerMethod.As<Func<IFlurlClient, int[], Task<User[]>>>(this, attempt);
        await using var api = await PracticeApi.StartAsync(new() { UserLatency = LatencyOf });
        using var client = new FlurlClient(api.CreateClient());
        int[] ids = [.. Enumerable.Range(1, Users).Select(number => number * 7 % 211)];
        var seen = await Attempt<User[]>.RunAsync(() => fetch(client, ids), Patience);
        return AtMostFiftyVerdict.Judge(Id, ids, seen, api.Log);
    }

    // Enough slow ones that each batch of 50 has some.
    private static TimeSpan LatencyOf(int id) => TimeSpan.FromMilliseconds(id % 10 == 0 ? 400 : 80);
}
