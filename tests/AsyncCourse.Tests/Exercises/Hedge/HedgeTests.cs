using Polly;

namespace AsyncCourse.Tests.Exercises;

public sealed class HedgeTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_08_hedge().HedgeAsync);

        result.Message.Should().Contain("took whichever answer came first, and cancelled the other");
        result.Passed.Should().BeTrue();
    }

    [Fact]
    public async Task PollysHedging_PassesAsWell()
    {
        var result = await CheckAsync(async (fetch, delay) => await new ResiliencePipelineBuilder<string>()
            .AddHedging(new() { MaxHedgedAttempts = 1, Delay = delay })
            .Build()
            .ExecuteAsync(async stop => await fetch(stop)));

        result.Passed.Should().BeTrue(result.Message);
    }

    [Fact]
    public async Task AskedOnce_AsInTheLesson_IsToldOfTheSecondCall()
    {
        var result = await CheckAsync((fetch, _) => fetch(CancellationToken.None));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("wanted is a second call after the delay");
    }

    [Fact]
    public async Task BothAtOnce_IsToldOfTheLoad()
    {
        var result = await CheckAsync(async (fetch, _) =>
        {
            using var stop = new CancellationTokenSource();
            var answer = await await Task.WhenAny(fetch(stop.Token), fetch(stop.Token));
            await stop.CancelAsync();
            return answer;
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("doubles the server's load");
    }

    [Fact]
    public async Task TheLoserRunsOn_IsSeen()
    {
        var result = await CheckAsync(async (fetch, delay) =>
        {
            var first = fetch(CancellationToken.None);
            return await Task.WhenAny(first, Task.Delay(delay)) == first
                ? await first
                : await await Task.WhenAny(first, fetch(CancellationToken.None));
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("the first call runs on");
    }

    [Fact]
    public async Task GivingUpTheFirst_IsToldThatEitherMayWin()
    {
        var result = await CheckAsync(async (fetch, delay) =>
        {
            using var stop = new CancellationTokenSource(delay);
            try
            {
                return await fetch(stop.Token);
            }
            catch (OperationCanceledException)
            {
                return await fetch(CancellationToken.None);
            }
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("Either may win");
    }

    private static Task<ExerciseResult> CheckAsync(Func<Func<CancellationToken, Task<string>>, TimeSpan, Task<string>> attempt) =>
        Exercise.CheckAsync("hedge", attempt);
}
