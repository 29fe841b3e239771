using AsyncCourse.Exercises;
using Polly;

namespace AsyncCourse.Tests.Exercises;

public sealed class GiveUpInTimeTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_08_give_up_in_time().FetchInTimeAsync);

        result.Message.Should().Contain("and nothing ran on");
        result.Passed.Should().BeTrue();
    }

    [Fact]
    public async Task PollysTimeoutRetryTimeout_PassesAsWell()
    {
        var result = await CheckAsync(async (fetch, perAttempt, total) => await new ResiliencePipelineBuilder()
            .AddTimeout(total)
            .AddRetry(new() { MaxRetryAttempts = int.MaxValue, Delay = TimeSpan.Zero })
            .AddTimeout(perAttempt)
            .Build()
            .ExecuteAsync(async stop => await fetch(stop)));

        result.Passed.Should().BeTrue(result.Message);
    }

    [Fact]
    public async Task OnlyTheOuterTimeout_AsInTheLesson_HasNoSecondAttempt()
    {
        var result = await CheckAsync(async (fetch, _, total) =>
        {
            using var stop = new CancellationTokenSource(total);
            return await fetch(stop.Token);
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("there was no second: your method threw");
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task OnlyTheInnerTimeout_GoesOnForEver()
    {
        var result = await CheckAsync(async (fetch, perAttempt, _) =>
        {
            while (true)
            {
                using var stop = new CancellationTokenSource(perAttempt);
                try
                {
                    return await fetch(stop.Token);
                }
                catch (OperationCanceledException)
                {
                }
            }
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("wanted is that it throws after");
    }

    [Fact]
    public async Task WaitAsync_LeavesAttemptsRunning()
    {
        var result = await CheckAsync(async (fetch, perAttempt, total) =>
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            while (true)
            {
                try
                {
                    return await fetch(CancellationToken.None).WaitAsync(perAttempt);
                }
                catch (TimeoutException) when (clock.Elapsed < total)
                {
                }
            }
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("the first runs on");
    }

    [Fact]
    public async Task TwoAttempts_IsToldThatThereWasTime()
    {
        var result = await CheckAsync(async (fetch, perAttempt, _) =>
        {
            using var first = new CancellationTokenSource(perAttempt);
            try
            {
                return await fetch(first.Token);
            }
            catch (OperationCanceledException)
            {
                using var second = new CancellationTokenSource(perAttempt);
                return await fetch(second.Token);
            }
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("there was time until");
    }

    [Theory]
    [InlineData(false, 1, "and nothing ran on")]
    [InlineData(false, 5, "and nothing ran on")]
    [InlineData(true, 5, "The whole needs a clock of its own")]
    public async Task ThreeTimesTheTotal_IsJudgedByAControlThatTheMachineDelaysAsWell(bool isLate, int possible, string message)
    {
        var once = new WatchedFetch(Timeout.InfiniteTimeSpan, TimeSpan.Zero);
        var always = new WatchedFetch(Timeout.InfiniteTimeSpan);
        foreach (var fetch in (WatchedFetch[])[once, always, always, always])
        {
            await CancelAsync(fetch);
        }

        once.Result = await once.FetchAsync(CancellationToken.None);
        var (total, took) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3));

        var result = GiveUpInTimeVerdict.Judge(
            new(null, true, took, 0), once, always, new(true, took, isLate, possible), total / 5, total);

        result.Message.Should().Contain(message);
        result.Passed.Should().Be(!isLate);
    }

    private static async Task CancelAsync(WatchedFetch fetch)
    {
        using var stop = new CancellationTokenSource();
        var fetching = fetch.FetchAsync(stop.Token);
        await stop.CancelAsync();
        await ((Func<Task>)(() => fetching)).Should().ThrowAsync<OperationCanceledException>();
    }

    private static Task<ExerciseResult> CheckAsync(
        Func<Func<CancellationToken, Task<string>>, TimeSpan, TimeSpan, Task<string>> attempt) =>
        Exercise.CheckAsync("give-up-in-time", attempt);
}
