using Flurl.Http;

namespace AsyncCourse.Exercises;

/// <summary>Lesson 07: send 20 requests a second, with bursts of 20.</summary>
internal sealed class TwentyASecondExercise() : Exercise<TwentyASecondExercise.SendAllAsync>(lesson: 7, "twenty-a-second")
{
    internal delegate Task SendAllAsync(IFlurlClient api, int count);

    private const int Requests = 45;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public override IReadOnlyList<string> Hints =>
    [
        "A semaphore gives a permit back when the answer is there. A limit a second gives it back when time has passed, whatever "
            + "became of the request.",
        "A TokenBucketRateLimiter does it: a bucket that holds 20 tokens, and new ones as time passes. await AcquireAsync() "
            + "takes one.",
        "new TokenBucketRateLimiter(new() { TokenLimit = 20, TokensPerPeriod = 1, ReplenishmentPeriod = 50 ms, QueueLimit = "
            + "count }); without QueueLimit, AcquireAsync refuses instead of waiting.",
    ];

    protected override async Task<Verdict> CheckAsync(SendAllAsync send)
    {
        await using var api = await PracticeApi.StartAsync(new() { Latency = TimeSpan.FromMilliseconds(20) });
        using var client = new FlurlClient(api.CreateClient());
        await client.Request("warm-up").GetStringAsync();
        var seen = await AttemptWatcher.RunAsync(() => send(client, Requests), Patience);
        return TwentyASecondVerdict.Judge(Requests, seen, api.Log);
    }
}
