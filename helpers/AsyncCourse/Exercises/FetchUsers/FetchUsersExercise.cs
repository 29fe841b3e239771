using Flurl.Http;

namespace AsyncCourse.Exercises;

/// <summary>Lesson 01: fetch 20 users at once, in the order asked for.</summary>
internal sealed class FetchUsersExercise() : Exercise<FetchUsersExercise.FetchUsersAsync>(lesson: 1, "fetch-users")
{
    internal delegate Task<User[]> FetchUsersAsync(IFlurlClient api, int[] ids);

    private const int Users = 20;

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public override IReadOnlyList<string> Hints =>
    [
        "An await inside the loop means that the next request is not sent before the last one is answered.",
        "Calling GetJsonAsync sends the request and gives you a Task. Collect the tasks first, and await them afterwards.",
        "ids.Select(id => api.Request(\"users\", id).GetJsonAsync<User>()) makes the tasks; "
            + "Task.WhenAll gives their results in order.",
    ];

    protected override async Task<Verdict> CheckAsync(FetchUsersAsync fetch)
    {
        await using var api = await PracticeApi.StartAsync(new() { Latency = Latency });
        using var client = new FlurlClient(api.CreateClient());
        int[] ids = [.. Enumerable.Range(1, Users).Select(number => number * 7 % 101)];
        var seen = await AttemptWatcher.RunAsync(() => fetch(client, ids), Patience);
        return FetchUsersVerdict.Judge(ids, seen, api.Log, Latency);
    }
}
