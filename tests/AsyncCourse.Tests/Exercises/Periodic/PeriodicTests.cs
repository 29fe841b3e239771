namespace AsyncCourse.Tests.Exercises;

public sealed class PeriodicTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_03_periodic().EveryAsync);

        result.Message.Should().Contain("It came 5 times, each on its minute");
        result.Passed.Should().BeTrue();
    }

    [Fact]
    public async Task DelaysToTheNextMinute_PassToo()
    {
        var result = await CheckAsync(async (period, tick, time, cancellationToken) =>
        {
            for (var next = time.GetUtcNow() + period; !cancellationToken.IsCancellationRequested; next += period)
            {
                await Task.Delay(next - time.GetUtcNow(), time, cancellationToken);
                await tick();
            }
        });

        result.Passed.Should().BeTrue(result.Message);
    }

    [Fact]
    public async Task TheStub_IsToldThatItDrifts()
    {
        var result = await CheckAsync(async (period, tick, time, cancellationToken) =>
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(period, time, CancellationToken.None);
                await tick();
            }
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("The first came after 60 s, number 2 after 140 s; wanted is 120 s");
    }

    [Fact]
    public async Task TheMachinesTime_IsToldOfTheOther()
    {
        var result = await CheckAsync(async (period, tick, _, cancellationToken) =>
        {
            await Task.Delay(period, cancellationToken);
            await tick();
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("Does your method wait in the machine's time?");
    }

    [Fact]
    public async Task AWaitWithoutTheToken_IsToldThatItDidNotEnd()
    {
        var result = await CheckAsync(async (period, tick, time, cancellationToken) =>
        {
            using var timer = new PeriodicTimer(period, time);
            while (await timer.WaitForNextTickAsync(CancellationToken.None) && !cancellationToken.IsCancellationRequested)
            {
                await tick();
            }
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("did not end. Give the token to the wait");
    }

    [Fact]
    public async Task ABlockedThread_IsGivenUpOn()
    {
        using var over = new CancellationTokenSource();
        var result = await CheckAsync((_, _, _, _) =>
        {
            over.Token.WaitHandle.WaitOne();
            return Task.CompletedTask;
        });
        await over.CancelAsync();

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("held its thread");
    }

    [Fact]
    public async Task AMethodThatGivesNoTask_IsToldSo()
    {
        var result = await CheckAsync((_, _, _, _) => null!);

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("returned null where a Task was wanted");
    }

    private static Task<ExerciseResult> CheckAsync(Func<TimeSpan, Func<Task>, TimeProvider, CancellationToken, Task> attempt) =>
        Exercise.CheckAsync("periodic", attempt);
}
