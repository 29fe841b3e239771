namespace AsyncCourse.Tests.Loads;

public sealed class MeasureTests
{
    [Theory]
    [InlineData("quiet", 1)]
    [InlineData("busy, quiet", 2)]
    [InlineData("busy, busy, busy, quiet", 3)]
    public async Task Quietly_MeasuresAgain_WhileTheMachineIsBusy_ThreeTimesAtTheMost(string machine, int wanted)
    {
        var states = new Queue<string>(machine.Split(", "));
        var measured = 0;

        var last = await Measure.QuietlyAsync(
            () => Task.FromResult(++measured), _ => Task.FromResult(states.Dequeue() == "busy"));

        measured.Should().Be(wanted);
        last.Should().Be(wanted);
    }

    [Fact]
    public async Task Quietly_WhatTheMeasurementThrows_IsThrown()
    {
        var act = () => Measure.QuietlyAsync<int>(() => throw new InvalidOperationException("no"));

        await act.Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task Quietly_GoesOnOnThePool()
    {
        // From the pool, where a cell awaits too: what is over before its await goes on where it stood.
        var isOnPool = await Task.Run(async () =>
        {
            await Measure.QuietlyAsync(() => Task.FromResult(1));
            return Thread.CurrentThread.IsThreadPoolThread;
        });

        isOnPool.Should().BeTrue();
    }
}
