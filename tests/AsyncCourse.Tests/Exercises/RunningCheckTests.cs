using AsyncCourse.Exercises;

namespace AsyncCourse.Tests.Exercises;

/// <summary>What becomes of a check that a busy machine may have spoiled.</summary>
public sealed class RunningCheckTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task WhatABusyMachineMayExplain_IsTriedThreeTimes_AndIsInconclusive()
    {
        var (result, tries) = await RunAsync(_ => (IsBusy: true, Refused("too late")));

        tries.Should().Be(3);
        result.Passed.Should().BeFalse();
        result.Message.Should().StartWith("too late Inconclusive: this machine is busy.");
    }

    [Fact]
    public async Task WhatABusyMachineMayExplain_OnAQuietOne_IsRefusedAtOnce()
    {
        var (result, tries) = await RunAsync(_ => (IsBusy: false, Refused("too late")));

        tries.Should().Be(1);
        result.Message.Should().Be("too late");
    }

    [Fact]
    public async Task WhatPassesAtTheSecondTry_IsPassed_AndSaysHowManyItTook()
    {
        var (result, tries) = await RunAsync(
            number => (IsBusy: true, number == 1 ? Refused("too late") : new("x", true, "All well.")));

        tries.Should().Be(2);
        result.Passed.Should().BeTrue();
        result.Message.Should().Be("All well. This machine was busy, so it took 2 tries.");
    }

    [Fact]
    public async Task WhatIsWrongOnEveryMachine_IsNotTriedAgainOnABusyOne()
    {
        var (result, tries) = await RunAsync(_ => (IsBusy: true, new("x", false, "The sum is wrong.")));

        tries.Should().Be(1);
        result.Message.Should().Be("The sum is wrong.");
    }

    private static ExerciseResult Refused(string message) => new("x", false, message) { MayBeTheMachine = true };

    private static async Task<(ExerciseResult Result, int Tries)> RunAsync(Func<int, (bool IsBusy, ExerciseResult Result)> check)
    {
        var tries = 0;
        var result = await RunningCheck.RunAsync("x", () =>
        {
            var (isBusy, seen) = check(++tries);
            RunningCheck.Current!.Machine.Note(100, 10.Milliseconds(), isBusy ? 3.Seconds() : 1.Seconds());
            return Task.FromResult(seen);
        }, Patience);
        return (result, tries);
    }
}
