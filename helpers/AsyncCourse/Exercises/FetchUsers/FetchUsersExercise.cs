using Flurl.Http;

namespace AsyncCourse.Exercises;

/// <summary>Lesson 01: fetch 20 users at once, in the order asked for.</summary>
internal sealed class FetchUsersExercise : IExercise
{
    private const int Users = 20;

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public string Id => "fetch-users";

    public string SolutionFile => "01-fetch-users.cs";

    public string Form => "Task<User[]> FetchUsersAsync(IFlurlClient api, int[] ids)";

    public IReadOnlyList<string> Hints =>
    [
        "An await inside the loop means that the next request is not sent before the last one is answered.",
        "Calling GetJsonAsync sends the request and gives you a Task. Collect the tasks first, and await them afterwards.",
        "ids.Select(id => api.Request(\"users\", id).GetJsonAsync<User>()) makes the tasks; Task.WhenAll gives their results in order.",
    ];

    public async Task<ExerciseResult> CheckAsync(Delegate attempt)
    {
        var fetch = LearnerMethod.As<Func<IFlurlClient, int[], Task<User[]>>>(this, attempt);
        await using var api = await PracticeApi.StartAsync(new() { Latency = Latency });
        using var client = new FlurlClient(api.CreateClient());
        int[] ids = [.. Enumerable.Range(1, Users).Select(number => number * 7 % 101)];
        var seen = await Attempt<User[]>.RunAsync(() => fetch(client, ids), Patience);
        return FetchUsersVerdict.Judge(Id, ids, seen, api.Log, Latency);
    }
}
