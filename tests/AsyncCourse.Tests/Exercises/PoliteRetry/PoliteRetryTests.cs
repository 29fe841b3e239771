using System.Net;
using Polly;
using Polly.Retry;

namespace AsyncCourse.Tests.Exercises;

public sealed class PoliteRetryTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_08_polite_retry().FetchPolitelyAsync);

        result.Message.Should().Contain("All recovered; the waits grew");
        result.Passed.Should().BeTrue();
    }

    [Fact]
    public async Task Polly_AsInTheHint_Passes()
    {
        var pipeline = new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<HttpRequestException>(
                    problem => problem.StatusCode == HttpStatusCode.ServiceUnavailable),
                MaxRetryAttempts = 3,
                Delay = 100.Milliseconds(),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .Build();

        var result = await CheckAsync(async (http, path) =>
            await pipeline.ExecuteAsync(async token => await http.GetStringAsync(path, token)));

        result.Passed.Should().BeTrue(result.Message);
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task AtOnceAndForEver_AsInTheLesson_IsToldOfThe404()
    {
        var result = await CheckAsync(async (http, path) =>
        {
            while (true)
            {
                try
                {
                    return await http.GetStringAsync(path);
                }
                catch (HttpRequestException)
                {
                }
            }
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("A 404 stays one");
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task ForEver_IsCounted()
    {
        var result = await CheckAsync((http, path) => RetryAsync(http, path, attempts: 1_000, _ => 20));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("and that went on; wanted are at most 4 attempts");
    }

    [Fact]
    public async Task WithoutRetry_IsToldWhoRecovers()
    {
        var result = await CheckAsync((http, path) => http.GetStringAsync(path));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("0 of the 20 that recover");
    }

    [Fact]
    public async Task ReturningNothingInTheEnd_IsToldToThrow()
    {
        var result = await CheckAsync(async (http, path) =>
        {
            try
            {
                return await new Solution_08_polite_retry().FetchPolitelyAsync(http, path);
            }
            catch (HttpRequestException)
            {
                return "";
            }
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("must end with an exception");
    }

    private static async Task<string> RetryAsync(HttpClient http, string path, int attempts, Func<int, int> milliseconds)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await http.GetStringAsync(path);
            }
            catch (HttpRequestException problem) when (
                attempt < attempts - 1 && problem.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                await Task.Delay(milliseconds(attempt));
            }
        }
    }

    private static Task<ExerciseResult> CheckAsync(Func<HttpClient, string, Task<string>> attempt) =>
        Exercise.CheckAsync("polite-retry", attempt);
}
