using System.Threading.Channels;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Workers;
using Course.Run;

namespace Course.Tests.Run;

/// <summary>Cells that never end by themselves, interrupted in a real worker as soon as they say that they have begun.</summary>
public sealed class EndlessCellTests
{
    private static readonly TimeSpan Never = TimeSpan.FromMinutes(10);

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("await Task.Delay(1);\nwhile (true) { }")]
    [InlineData("await Task.Run(() => { while (true) { } });")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("for (var i = 0; i < 500; i++) _ = Task.Run(() => System.Threading.Thread.Sleep(-1));\nawait Task.Delay(-1);")]
    public async Task Interrupt_EndsIt_WithoutEndingItsProcessByForce(string endless)
    {
        await using var worker = await WorkerProcess.StartAsync(
            WorkerCommand.Options(new([], Full: false, Timeout: null, Out: null, Parallel: 1)) with { InterruptLimit = Never },
            TestContext.Current.CancellationToken);
        worker.Begin(Path.GetTempPath());
        var sink = new ChannelSink();
        using var interrupt = new CancellationTokenSource();

        var running = worker.RunAsync(1, "Console.WriteLine(\"begun\");\n" + endless, sink, Never, interrupt.Token);
        var first = await sink.Outputs.ReadAsync(TestContext.Current.CancellationToken);
        first.Should().Be(new StreamOutput(StreamName.Stdout, "begun\n"));
        await interrupt.CancelAsync();
        var result = await running;

        result.Status.Should().Be(CellStatus.Interrupted);
        result.Error!.Message.Should().Be("The cell was interrupted.");
    }

    private sealed class ChannelSink : IOutputSink
    {
        private readonly Channel<CellOutput> _outputs = Channel.CreateUnbounded<CellOutput>();

        public ChannelReader<CellOutput> Outputs => _outputs.Reader;

        public void Write(CellOutput output) => _outputs.Writer.TryWrite(output);
    }
}
