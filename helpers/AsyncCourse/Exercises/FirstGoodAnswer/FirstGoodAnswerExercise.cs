using System.Diagnostics;
using Flurl.Http;

namespace AsyncCourse.Exercises;

/// <summary>Lesson 04: ask several mirrors at once, take the first good answer, and cancel the other requests.</summary>
internal sealed class FirstGoodAnswerExercise()
    : Exercise<FirstGoodAnswerExercise.FirstGoodAnswerAsync>(lesson: 4, "first-good-answer")
{
    internal delegate Task<User> FirstGoodAnswerAsync(Func<CancellationToken, Task<User>>[] mirrors);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(1);

    public override IReadOnlyList<string> Hints =>
    [
        "The first task to end may have failed. Go through the tasks as they end, and stop at the first that ended well.",
        "Hand every mirror the token of one CancellationTokenSource, and cancel it before you return.",
        "await foreach over Task.WhenEach; "
            + "if (done.IsCompletedSuccessfully) cancel and return await done; after the loop, throw.",
    ];

    protected override async Task<Verdict> CheckAsync(FirstGoodAnswerAsync first)
    {
        await using var api = await PracticeApi.StartAsync();
        using var client = new FlurlClient(api.CreateClient());
        var seen = await AttemptWatcher.RunAsync(
            () => first([Silent, token => UserAsync(0, 20, token), token => UserAsync(7, 200, token), Silent]), Patience);
        await SettleAsync(api.Log);
        var asked = api.Log.Requests;
        var hopeless = seen.Result is null
            ? null
            : await AttemptWatcher.RunAsync(
                () => first([token => UserAsync(0, 10, token), token => UserAsync(0, 30, token)]), Patience);
        return FirstGoodAnswerVerdict.Judge(seen, asked, TimeToStop, hopeless);

        Task<User> Silent(CancellationToken token) => client.Request("never").GetJsonAsync<User>(cancellationToken: token);
        Task<User> UserAsync(int id, int ms, CancellationToken token) =>
            client.Request("users", id).SetQueryParam("ms", ms).GetJsonAsync<User>(cancellationToken: token);
    }

    private static async Task SettleAsync(RequestLog log)
    {
        var clock = Stopwatch.StartNew();
        while (log.CountOf(RequestOutcome.Open) > 0 && clock.Elapsed < TimeToStop)
        {
            await Task.Delay(10);
        }
    }
}
