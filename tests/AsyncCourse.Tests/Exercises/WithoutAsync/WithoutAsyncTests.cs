namespace AsyncCourse.Tests.Exercises;

public sealed class WithoutAsyncTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_10_without_async().ReadAllAsync);

        result.Message.Should().Contain("the caller was free");
        result.Passed.Should().BeTrue();
    }

    [Fact]
    public async Task BlockingInsideAnAsyncMethod_IsToldOfTheCallersThread()
    {
        var result = await CheckAsync((read, ids) => Task.FromResult(ids.Select(read).ToArray()));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("on the caller's own thread");
    }

    [Fact]
    public async Task WaitingForOtherThreads_IsToldThatTheCallerStoodStill()
    {
        var result = await CheckAsync((read, ids) =>
        {
            var records = new string[ids.Length];
            var options = new ParallelOptions { MaxDegreeOfParallelism = 4 };
            Task.Factory.StartNew(
                () => Parallel.For(0, ids.Length, options, index => records[index] = read(ids[index])),
                TaskCreationOptions.LongRunning).Wait();
            return Task.FromResult(records);
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("returned only when records were there");
    }

    [Fact]
    public async Task OneTaskForAll_IsToldThatFourMayBlock()
    {
        var result = await CheckAsync((read, ids) => Task.Run(() => ids.Select(read).ToArray()));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("one after the other");
    }

    [Fact]
    public async Task ATaskForEach_IsToldHowManyThreadsItHeld()
    {
        var result = await CheckAsync((read, ids) => Task.WhenAll(ids.Select(id =>
            Task.Factory.StartNew(() => read(id), TaskCreationOptions.LongRunning))));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("calls blocked at once").And.Contain("4 at the most");
    }

    private static Task<ExerciseResult> CheckAsync(Func<Func<int, string>, int[], Task<string[]>> attempt) =>
        Exercise.CheckAsync("without-async", attempt);
}
