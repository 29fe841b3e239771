namespace AsyncCourse.Tests.Exercises;

public sealed class FirstFailureTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_04_first_failure().FirstFailureAsync);

        result.Message.Should().Contain("A and C were told to stop").And.Contain("waits for all three");
        result.Passed.Should().BeTrue();
    }

    [Fact]
    public async Task PlainWhenAll_IsToldHowLateItThrew()
    {
        var result = await CheckAsync(work => Task.WhenAll(work.Select(start => start(CancellationToken.None))));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("when A and C had come to their end").And.Contain("A and C told to stop");
    }

    [Fact]
    public async Task ThrowingWithoutTelling_IsToldWhoWentOn()
    {
        var result = await CheckAsync(async work =>
        {
            await foreach (var done in Task.WhenEach(work.Select(start => start(CancellationToken.None))))
            {
                await done;
            }
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("but A and C went on");
    }

    [Fact]
    public async Task StoppingAtTheFirstOfAnyKind_IsToldThatOnlyAFailureIsAReason()
    {
        var result = await CheckAsync(async work =>
        {
            using var stop = new CancellationTokenSource();
            var tasks = work.Select(start => start(stop.Token)).ToArray();
            await Task.WhenAny(tasks);
            await stop.CancelAsync();
            await Task.WhenAll(tasks);
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("Only a failure is a reason");
    }

    [Fact]
    public async Task TheFirstTaskOnly_IsToldToWaitForAll()
    {
        var result = await CheckAsync(async work =>
        {
            using var stop = new CancellationTokenSource();
            var first = await Task.WhenAny(work.Select(start => start(stop.Token)));
            if (first.IsFaulted)
            {
                await stop.CancelAsync();
            }

            await first;
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("ended when 1 of 3 had");
    }

    [Fact]
    public async Task ASwallowedFailure_IsMissed()
    {
        var result = await CheckAsync(async work =>
        {
            using var stop = new CancellationTokenSource();
            var tasks = work.Select(start => start(stop.Token)).ToArray();
            await Task.WhenAny(tasks);
            await stop.CancelAsync();
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("Wanted is B's exception");
    }

    [Fact]
    public async Task TheOthersCancellation_IsNotTheReason()
    {
        var result = await CheckAsync(async work =>
        {
            using var stop = new CancellationTokenSource();
            var tasks = work.Select(start => start(stop.Token)).ToArray();
            await Task.WhenAny(tasks);
            await stop.CancelAsync();
            await tasks[0];
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("Wanted is what B threw");
    }

    [Fact]
    public async Task AMethodOfAnotherForm_IsRefusedWithTheWantedOne()
    {
        var act = () => Exercise.CheckAsync("first-failure", () => 1);

        await act.Should().ThrowAsync<ArgumentException>().WithMessage("*Task FirstFailureAsync(*");
    }

    private static Task<ExerciseResult> CheckAsync(Func<Func<CancellationToken, Task>[], Task> attempt) =>
        Exercise.CheckAsync("first-failure", attempt);
}
