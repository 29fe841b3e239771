using AsyncCourse.Exercises;

namespace AsyncCourse.Tests.Exercises;

public sealed class MendDeadlockTests : MendTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_09_mend_deadlock().GreetAsync);

        result.Passed.Should().BeTrue(result.Message);
    }

    [Fact]
    public async Task WithResult_IsEndedAndExplained() => ShouldFail(
        await CheckAsync(load => Task.FromResult($"Hello, {load().Result}")),
        "the loop's only thread still stood in your method");

    [Fact]
    public async Task WithTaskRunAndResult_HoldsTheLoop() => ShouldFail(
        await CheckAsync(load => Task.FromResult($"Hello, {Task.Run(load).Result}")), "held the loop's thread");

    [Fact]
    public async Task WithAnotherGreeting_IsToldTheWantedOne() => ShouldFail(
        await CheckAsync(async load => await load()), "wanted is 'Hello, reader'");

    [Fact]
    public async Task Method_IsCalledWhereItCanBeStopped()
    {
        RunningCheck? check = null;
        await CheckAsync(load =>
        {
            check = RunningCheck.Current;
            return load();
        });

        check.Should().NotBeNull();
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task WithALoopThatNeverEnds_MayStillRun()
    {
        var over = false;
        var result = await CheckAsync(load =>
        {
            while (!Volatile.Read(ref over))
            {
            }

            return load();
        });
        Volatile.Write(ref over, true);

        ShouldFail(result, "It may still run");
    }

    private static Task<ExerciseResult> CheckAsync(Func<Func<Task<string>>, Task<string>> attempt) =>
        Exercise.CheckAsync("mend-deadlock", attempt);
}
