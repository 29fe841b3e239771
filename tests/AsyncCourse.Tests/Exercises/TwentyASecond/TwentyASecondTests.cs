using System.Threading.RateLimiting;
using Flurl.Http;

namespace AsyncCourse.Tests.Exercises;

public sealed class TwentyASecondTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_07_twenty_a_second().SendAllAsync);

        result.Message.Should().Contain("The first 20 arrived within");
        result.Passed.Should().BeTrue();
    }

    [Fact]
    public async Task ASlidingWindow_PassesAsWell()
    {
        var result = await CheckAsync((api, count) => SendAsync(api, count, new SlidingWindowRateLimiter(new()
        {
            PermitLimit = 20,
            Window = TimeSpan.FromSeconds(1),
            SegmentsPerWindow = 10,
            QueueLimit = count,
        })));

        result.Message.Should().Contain("all within");
        result.Passed.Should().BeTrue();
    }

    [Fact]
    public async Task TwentyOpenAtATime_AsInTheLesson_IsAnotherLimit()
    {
        var gate = new SemaphoreSlim(20, 20);
        var result = await CheckAsync((api, count) => Task.WhenAll(Enumerable.Range(0, count).Select(async _ =>
        {
            await gate.WaitAsync();
            await SendAsync(api);
            gate.Release();
        })));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("How many are open does not matter here");
    }

    [Fact]
    public async Task OneEveryFiftyMilliseconds_IsToldOfTheBurst()
    {
        var result = await CheckAsync(async (api, count) =>
        {
            for (var number = 0; number < count; number++)
            {
                await Task.WhenAll(SendAsync(api), Task.Delay(50));
            }
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("a bucket starts full");
    }

    [Fact]
    public async Task ALimiterWithoutAQueue_IsToldOfRefusedLeases()
    {
        var result = await CheckAsync(async (api, count) =>
        {
            using var bucket = new TokenBucketRateLimiter(
                new() { TokenLimit = 20, TokensPerPeriod = 1, ReplenishmentPeriod = TimeSpan.FromMilliseconds(50) });
            await Task.WhenAll(Enumerable.Range(0, count).Select(async _ =>
            {
                using var lease = await bucket.AcquireAsync();
                if (lease.IsAcquired)
                {
                    await SendAsync(api);
                }
            }));
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("QueueLimit");
    }

    private static async Task SendAsync(IFlurlClient api, int count, RateLimiter limiter)
    {
        using (limiter)
        {
            await Task.WhenAll(Enumerable.Range(0, count).Select(async _ =>
            {
                using var lease = await limiter.AcquireAsync();
                await SendAsync(api);
            }));
        }
    }

    private static Task<string> SendAsync(IFlurlClient api) => api.Request("users", 1).GetStringAsync();

    private static Task<ExerciseResult> CheckAsync(Func<IFlurlClient, int, Task> attempt) =>
        Exercise.CheckAsync("twenty-a-second", attempt);
}
