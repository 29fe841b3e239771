using System.Globalization;
using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Tests.Sessions;

namespace AsyncCourse.Engine.Tests.Cells;

/// <summary>Console text and displayed values reach the sink while the cell runs, in order, and not without end.</summary>
public sealed class OutputTests : SessionTests
{
    private protected override CSharpSessionOptions Options => new() { OutputLimit = 100_000 };

    [Fact]
    public async Task StreamsDisplaysAndTheResultKeepTheirOrder()
    {
        var sink = await RunAsync(
            """
            Console.Write("a");
            Console.Error.Write("b");
            Console.Write("c");
            display("d");
            Console.Write("e");
            "f"
            """);

        sink.Outputs.Select(Describe).Should().Equal("out a", "err b", "out c", "display d", "out e", "result f");
    }

    [Fact]
    public async Task TextArrivesWhileTheCell_Runs()
    {
        var sink = new RecordingSink();
        var running = Session.RunAsync(
            "Console.WriteLine(\"early\"); await Task.Delay(-1);", sink, new CancellationTokenSource(60_000).Token);

        await sink.UntilAsync("early");

        running.IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task ManyThreadsWriteWithoutLosingOrMixingALine()
    {
        var sink = await RunAsync(
            """
            await Task.WhenAll(Enumerable.Range(0, 16).Select(t => Task.Run(() =>
            {
                for (var i = 0; i < 500; i++) Console.WriteLine($"{t}-{i};");
            })));
            """);

        var lines = sink.Stdout.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        var expected = Enumerable.Range(0, 16).SelectMany(t => Enumerable.Range(0, 500).Select(i => $"{t}-{i};"));
        lines.Order(StringComparer.Ordinal).Should().Equal(expected.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Small_WritesAreBroughtTogether()
    {
        var sink = await RunAsync("for (var i = 0; i < 5_000; i++) Console.Write('x');");

        sink.Stdout.Should().HaveLength(5_000);
        sink.Outputs.Count.Should().BeLessThan(500);
    }

    [Fact]
    public async Task FiftyMegabytes_AreCutWithALineThatSaysSo()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var sink = await RunAsync(
            """
            var line = new string('x', 999) + "\n";
            for (var i = 0; i < 50_000; i++) Console.Write(line);
            """);

        sink.Stdout.Should().EndWith("x\n[49,900,000 more characters were cut: a cell shows at most 100,000.]\n");
        sink.Stdout.Length.Should().BeLessThan(100_200);
        (GC.GetTotalMemory(forceFullCollection: true) - before).Should().BeLessThan(20_000_000);
    }

    [Theory]
    [InlineData("Console.Write(new string('x', 100_001))")]
    [InlineData("for (var i = 0; i < 3; i++) display(HTML(new string('x', 2_000_000)))")]
    public async Task WhatIsCutAfterTheCellsEnd_IsCutWithALineThatSaysSo(string show)
    {
        var first = await RunAsync(
            $$"""
            var go = new TaskCompletionSource();
            var late = Task.Run(async () => { await go.Task; {{show}}; });
            """);
        await RunAsync("go.SetResult(); await late;");

        await first.UntilAsync(".]");

        first.Stdout.Trim('x', '\n').Should().Be("[More characters were cut: a cell shows at most 100,000.]");
    }

    [Fact]
    public async Task ACut_DoesNotSplitACharacterInTwo()
    {
        var sink = await RunAsync("Console.Write(new string('x', 99_999)); Console.Write(\"😀😀\");");

        sink.Stdout.Should().StartWith(new string('x', 99_999) + "\n[4 more characters");
    }

    [Fact]
    public async Task OneLargeDisplay_IsShownWholeAndEndlessOnesAreNot()
    {
        var sink = await RunAsync(
            """
            var large = new string('x', 1_500_000);
            for (var i = 0; i < 5; i++) display(HTML(large));
            """);

        sink.Outputs.OfType<DisplayOutput>().Count().Should().BeInRange(2, 3);
        sink.Stdout.Should().Contain("more characters were cut");
    }

    [Fact]
    public async Task EndlessUpdatesOfADisplay_AreCutToo()
    {
        var sink = await RunAsync(
            """
            var large = new string('x', 1_500_000);
            var shown = display("");
            for (var i = 0; i < 5; i++) shown.Update(HTML(large));
            """);

        sink.Outputs.OfType<UpdateOutput>().Count().Should().BeInRange(1, 2);
        sink.Stdout.Should().Contain("more characters were cut");
    }

    [Fact]
    public async Task ALineThatTellsProgress_MayBeUpdatedVeryOften()
    {
        var sink = await RunAsync(
            "var shown = display(\"\"); for (var i = 1; i <= 20_000; i++) shown.Update($\"{i} of 20000\");");

        sink.Outputs.OfType<UpdateOutput>().Should().HaveCount(20_000);
        sink.Stdout.Should().BeEmpty();
    }

    [Fact]
    public async Task LateOutput_GoesToTheCellThatStartedTheWork()
    {
        var first = await RunAsync(
            """
            var go = new TaskCompletionSource();
            var late = Task.Run(async () => { await go.Task; Console.WriteLine("late"); });
            """);
        var second = await RunAsync("go.SetResult(); await late; Console.WriteLine(\"second\");");

        await first.UntilAsync("late");

        second.Stdout.Should().Be("second" + Environment.NewLine);
    }

    [Fact]
    public async Task ACellThatReplacesTheConsole_DoesSoForItselfOnly()
    {
        await RunAsync("var captured = new System.IO.StringWriter(); Console.SetOut(captured); Console.Write(\"hidden\");");

        var sink = await RunAsync("Console.Write(\"seen, not \" + captured);");

        sink.Stdout.Should().Be("seen, not hidden");
    }

    [Fact]
    public async Task ASinkThatFails_IsTheHostsErrorNotTheCells()
    {
        var run = () => Session.RunAsync("Console.Write(1);", new BrokenSink());

        await run.Should().ThrowAsync<IOException>().WithMessage("*Cell 1*pipe is gone*");
        (await ValueAsync("2")).Should().Be("2");
    }

    [Fact]
    public async Task ASink_MayWriteToTheConsoleItself()
    {
        var sink = new EchoingSink();

        var result = await Session.RunAsync("Console.Write(\"x\"); display(1);", sink);

        result.Status.Should().Be(CellStatus.Succeeded);
        sink.Count.Should().Be(2);
    }

    private static string Describe(CellOutput output) => output switch
    {
        StreamOutput stream => (stream.Name == StreamName.Stdout ? "out " : "err ") + stream.Text,
        DisplayOutput display => "display " + display.Data.Content[MimeType.Plain],
        ResultOutput result => "result " + result.Data.Content[MimeType.Plain],
        _ => output.GetType().Name,
    };

    private sealed class BrokenSink : IOutputSink
    {
        public void Write(CellOutput output) => throw new IOException("The pipe is gone.");
    }

    private sealed class EchoingSink : IOutputSink
    {
        public int Count { get; private set; }

        public void Write(CellOutput output)
        {
            Console.Write(string.Empty.PadLeft(Count++, ' ').ToString(CultureInfo.InvariantCulture));
        }
    }
}
