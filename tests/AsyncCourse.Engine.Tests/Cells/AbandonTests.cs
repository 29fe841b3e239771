using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Tests.Sessions;

namespace AsyncCourse.Engine.Tests.Cells;

/// <summary>What can't be stopped is given up, and the learner is told so.</summary>
public sealed class AbandonTests : SessionTests
{
    private protected override CSharpSessionOptions Options => new() { InterruptGrace = TimeSpan.FromMilliseconds(300) };

    [Theory]
    [InlineData("Wait();")]
    [InlineData("await Task.Yield(); Wait();")]
    [InlineData("await Task.Run(Wait);")]
    public async Task ACellThatDoesNotStop_IsAbandonedAndLaterCellsRun(string code)
    {
        // Computes inside a library, where no check is woven and a wake-up finds nobody asleep.
        await RunAsync(
            """
            var release = false;
            void Wait() => Enumerable.Range(0, int.MaxValue).All(_ => !System.Threading.Volatile.Read(ref release));
            """);
        using var interruption = new CancellationTokenSource();
        var sink = new RecordingSink();
        var running = Session.RunAsync("Console.WriteLine(\"running\");\n" + code, sink, interruption.Token);
        await sink.UntilAsync("running");

        await interruption.CancelAsync();
        var result = await running;

        result.Status.Should().Be(CellStatus.Abandoned);
        result.Error!.Name.Should().Be("Interrupted");
        result.Error.Message.Should().Contain("still runs").And.Contain("restart the kernel");
        await RunAsync("release = true;");
    }
}
