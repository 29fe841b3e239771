using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Workers;

namespace AsyncCourse.Engine.Tests.Workers;

public sealed class StoppedCellTests
{
    private static readonly WorkerOptions Options = new("course", []) { MemoryLimit = 500L << 20 };

    [Fact]
    public void Error_OfAHostWithoutAdvice_SaysOnlyWhatHappened()
    {
        var result = new StoppedCell(Options).OverTime(TimeSpan.FromSeconds(2.5), hasStopped: true);

        result.Status.Should().Be(CellStatus.Interrupted);
        result.StoppedBy.Should().Be(StopReason.Timeout);
        result.Error!.Name.Should().Be("Timeout");
        result.Error.Message.Should().Be("The cell took longer than 2.5 s and was interrupted.");
    }

    [Fact]
    public void Error_OfAHostWithAdvice_EndsWithIt()
    {
        var stopped = new StoppedCell(Options with { Advise = reason => reason == StopReason.MemoryLimit ? "Buy more." : null });

        stopped.OverMemory().Error!.Message
            .Should().Be("The notebook's process used more than 500 MB of memory and was ended. Buy more.");
        stopped.Interrupted(hasStopped: true).Error!.Message.Should().Be("The cell was interrupted.");
    }
}
