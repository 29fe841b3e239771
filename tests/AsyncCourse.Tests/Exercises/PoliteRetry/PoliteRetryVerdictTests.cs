using AsyncCourse.Exercises;
using Microsoft.Extensions.Time.Testing;

namespace AsyncCourse.Tests.Exercises;

/// <summary>What is judged by times, on requests in virtual time: no busy machine makes a wait longer there.</summary>
public sealed class PoliteRetryVerdictTests
{
    [Fact]
    public async Task AtOnce_IsToldToWait() =>
        (await JudgeAsync(_ => [0, 0, 0])).Should().Match<Verdict>(
            verdict => !verdict.Passed && verdict.Message.Contains("Who is in trouble needs time"));

    [Fact]
    public async Task EveryTimeTheSame_IsToldToGrow() =>
        (await JudgeAsync(_ => [400, 400, 400])).Should().Match<Verdict>(
            verdict => !verdict.Passed && verdict.Message.Contains("wanted is that they grow"));

    [Fact]
    public async Task WithoutJitter_IsToldOfTheWave() =>
        (await JudgeAsync(_ => [100, 200, 400])).Should().Match<Verdict>(
            verdict => !verdict.Passed && verdict.Message.Contains("the server sees a wave"));

    [Fact]
    public async Task LongerEachTime_AndNotTogether_Passes() =>
        (await JudgeAsync(caller => [50 + (10 * caller), 100 + (20 * caller), 200 + (40 * caller)])).Should().Match<Verdict>(
            verdict => verdict.Passed && verdict.Message.Contains("nobody came back together"));

    // All callers ask at the same moment, each waits as many milliseconds as said, and every answer takes one.
    private static async Task<Verdict> JudgeAsync(Func<int, int[]> waitsOf)
    {
        var time = new FakeTimeProvider();
        var log = new RequestLog(time);
        var calls = PoliteRetryCalls.Choose(rate: 0.5, seed: 8);
        await calls.RunAsync(path => calls.Recovering.Contains(path)
            ? Task.FromResult("an answer")
            : Task.FromException<string>(new HttpRequestException()));

        var requests = calls.Recovering.Select((path, caller) => Requests(path, waitsOf(caller)[..1]))
            .Concat(PoliteRetryCalls.Broken.Select((path, caller) => Requests(path, waitsOf(caller))))
            .SelectMany(requests => requests);
        foreach (var (at, path) in requests.OrderBy(request => request.At).ToList())
        {
            time.Advance(at - log.Now);
            var record = log.Arrive(path);
            record.End(at + 1.Milliseconds(), 503);
        }

        return PoliteRetryVerdict.Judge(new(null, true, log.Now, HeldThreads: 0), calls, log);
    }

    private static IEnumerable<(TimeSpan At, string Path)> Requests(string path, int[] waits)
    {
        var at = TimeSpan.Zero;
        yield return (at, path);
        foreach (var wait in waits)
        {
            at += (1 + wait).Milliseconds();
            yield return (at, path);
        }
    }
}
