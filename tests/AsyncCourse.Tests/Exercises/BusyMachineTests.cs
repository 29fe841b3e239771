using AsyncCourse.Threads;

namespace AsyncCourse.Tests.Exercises;

public sealed class BusyMachineTests
{
    [Theory]
    [InlineData(100, 1.0, false)]
    [InlineData(100, 1.6, false)]
    [InlineData(100, 2.0, true)]
    [InlineData(2, 5.0, false)]
    public void Machine_IsBusy_WhenASleeperWakesLateOnAverage(int looks, double times, bool isBusy)
    {
        var machine = new BusyMachine();

        machine.Note(looks, 10.Milliseconds(), times * looks * 10.Milliseconds());

        machine.WasSeen.Should().Be(isBusy);
    }
}
