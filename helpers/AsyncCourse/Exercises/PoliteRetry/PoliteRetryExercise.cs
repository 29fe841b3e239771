namespace AsyncCourse.Exercises;

/// <summary>Lesson 08: ask again, later and later, not all at the same moment, not for ever, and not in vain.</summary>
internal sealed class PoliteRetryExercise() : Exercise<PoliteRetryExercise.FetchPolitelyAsync>(lesson: 8, "polite-retry")
{
    internal delegate Task<string> FetchPolitelyAsync(HttpClient http, string path);

    private const double FailureRate = 0.5;
    private const int Seed = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public override IReadOnlyList<string> Hints =>
    [
        "What does the status say? 503 may pass, so ask again; 404 will not. HttpRequestException has a StatusCode.",
        "Wait before each further attempt: 100 ms, 200 ms, 400 ms, each times a random number such as 0.5 + "
            + "Random.Shared.NextDouble().",
        "With Polly: AddRetry(new RetryStrategyOptions { ShouldHandle = …, MaxRetryAttempts = 3, Delay = 100 ms, BackoffType = "
            + "DelayBackoffType.Exponential, UseJitter = true }).",
    ];

    protected override async Task<Verdict> CheckAsync(FetchPolitelyAsync fetch)
    {
        await using var api = await PracticeApi.StartAsync();
        using var http = api.CreateClient();
        var calls = PoliteRetryCalls.Choose(FailureRate, Seed);
        await PoliteRetryCalls.WarmUpAsync(http);
        var seen = await AttemptWatcher.RunAsync(() => calls.RunAsync(path => fetch(http, path)), Patience);
        return PoliteRetryVerdict.Judge(seen, calls, api.Log);
    }
}
