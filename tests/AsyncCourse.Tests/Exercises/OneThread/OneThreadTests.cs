namespace AsyncCourse.Tests.Exercises;

public sealed class OneThreadTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_03_one_thread().RunOnOwnThreadAsync);

        result.Message.Should().Contain("All 41 stretches of the program ran on one thread of its own");
        result.Passed.Should().BeTrue();
    }

    [Fact]
    public async Task TheLibrarysOwnWay_Passes()
    {
        var result = await CheckAsync(main => new EventLoop().RunAsync(main));

        result.Passed.Should().BeTrue(result.Message);
    }

    [Fact]
    public async Task TheStub_IsToldOnHowManyThreadsItRan()
    {
        var result = await CheckAsync(Task.Run);

        result.Passed.Should().BeFalse();
        // A pool whose other threads are busy may run it all on one.
        result.Message.Should().MatchRegex(
            @"Its 41 stretches ran on \d+ threads; wanted is one|on one thread, but it is one of the pool's");
    }

    [Fact]
    public async Task ANewThreadWithoutALoop_IsToldTheSame()
    {
        var result = await CheckAsync(main =>
        {
            var result = new TaskCompletionSource<string>();
            new Thread(() => result.SetResult(main().GetAwaiter().GetResult())) { IsBackground = true }.Start();
            return result.Task;
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("threads; wanted is one");
    }

    [Fact]
    public async Task TheCallersOwnThread_IsToldThatItIsOccupied()
    {
        var result = await CheckAsync(main => Task.FromResult(new EventLoop().Run(main)));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("it occupied its caller's thread");
    }

    [Fact]
    public async Task AThreadOfThePool_IsToldApartFromANewOne()
    {
        var result = await CheckAsync(main => Task.Run(() => new EventLoop().Run(main)));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("one of the pool's");
    }

    private static Task<ExerciseResult> CheckAsync(Func<Func<Task<string>>, Task<string>> attempt) =>
        Exercise.CheckAsync("one-thread", attempt);
}
