using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Tests.Sessions;

namespace AsyncCourse.Engine.Tests.Cells;

/// <summary>Interrupt ends a cell wherever it is, and keeps what earlier cells declared.</summary>
public sealed class InterruptTests : SessionTests
{
    private protected override CSharpSessionOptions Options => new() { InterruptGrace = TimeSpan.FromSeconds(20) };

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) ;")]
    [InlineData("for (;;) x++;")]
    [InlineData("do x++; while (true);")]
    [InlineData("again: x++; goto again;")]
    [InlineData("foreach (var i in Forever()) { }")]
    [InlineData("switch (x) { case 0: goto default; default: goto case 0; }")]
    [InlineData("int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);\nFib(200);")]
    [InlineData("await Task.Delay(1); while (true) { }")]
    [InlineData("await Task.Run(() => { while (true) { } });")]
    [InlineData("await Task.WhenAll(Task.Run(() => { while (true) { } }), Task.Run(() => { for (;;) { } }));")]
    [InlineData("Task.Run(() => { while (true) { } }).Wait();")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("await Task.Yield(); System.Threading.Thread.Sleep(-1);")]
    [InlineData("await Task.Run(() => System.Threading.Thread.Sleep(-1));")]
    [InlineData("Task.Delay(-1).Wait();")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("while (true) await Task.Yield();")]
    [InlineData("await Recursive();")]
    [InlineData("while (true) { try { await Task.Delay(1); } catch (Exception) { } }")]
    [InlineData("while (true) { try { while (true) { } } catch { } }")]
    [InlineData("await foreach (var i in ForeverAsync()) { }")]
    [InlineData("new System.Threading.Thread(() => { while (true) { } }).Start(); await Task.Delay(-1);")]
    [InlineData("FireAndForget(); await Task.Delay(-1);")]
    public async Task ACell_IsInterruptedWhereverItIs(string code)
    {
        await RunAsync(
            """
            var kept = 42;
            var x = 0;
            IEnumerable<int> Forever() { while (true) yield return 1; }
            async IAsyncEnumerable<int> ForeverAsync() { while (true) { await Task.Yield(); yield return 1; } }
            async Task Recursive() => await Task.Delay(1).ContinueWith(_ => Recursive()).Unwrap();
            async void FireAndForget() { while (true) await Task.Yield(); }
            """);

        var (result, sink) = await InterruptedAsync(code);

        result.Status.Should().Be(CellStatus.Interrupted, result.Error?.Message);
        result.Error!.Name.Should().Be("Interrupted");
        sink.Outputs.OfType<ErrorOutput>().Should().ContainSingle().Which.Error.Should().Be(result.Error);
        (await ValueAsync("kept")).Should().Be("42");
    }

    [Fact]
    public async Task WhatAnInterruptedCellAssigned_IsKept()
    {
        await InterruptedAsync("var server = \"started\"; await Task.Delay(-1);");

        (await ValueAsync("server")).Should().Be("started");
    }

    [Fact]
    public async Task CleanUp_RunsToItsEndAndMayWrite()
    {
        var (result, sink) = await InterruptedAsync(
            """
            class Resource : IDisposable
            {
                public void Dispose() { foreach (var i in new[] { 1, 2 }) Console.Write("disposed " + i); }
            }
            using (new Resource())
            {
                try { await Task.Run(() => { while (true) { } }); }
                finally { foreach (var i in new[] { 1, 2 }) Console.Write("finally " + i); }
            }
            """);

        result.Status.Should().Be(CellStatus.Interrupted);
        sink.Stdout.Should().EndWith("finally 1finally 2disposed 1disposed 2");
    }

    [Fact]
    public async Task WorkOfAnEarlierCell_GoesOn()
    {
        await RunAsync(
            """
            var turns = 0L;
            var stop = false;
            var earlier = Task.Run(async () => { while (!stop) { await Task.Yield(); turns++; } });
            """);

        await InterruptedAsync("while (true) { }");

        var grew = await ValueAsync(
            "var before = turns; System.Threading.SpinWait.SpinUntil(() => turns > before, 30_000) && !earlier.IsCompleted");
        await RunAsync("stop = true; await earlier;");
        grew.Should().Be("True");
    }

    [Fact]
    public async Task ACellThatEndedBeforeTheInterrupt_IsASuccess()
    {
        using var interruption = new CancellationTokenSource();

        var (result, _) = await TryAsync("1", interruption.Token);
        await interruption.CancelAsync();

        result.Status.Should().Be(CellStatus.Succeeded);
        (await ValueAsync("2")).Should().Be("2");
    }

    [Fact]
    public async Task ACellThatIsInterruptedBeforeItStarts_DoesNotRun()
    {
        var (result, sink) = await TryAsync("Console.Write(1);", new CancellationToken(canceled: true));

        result.Status.Should().Be(CellStatus.Interrupted);
        sink.Stdout.Should().BeEmpty();
    }

    /// <summary>Interrupts a cell once it runs.</summary>
    private async Task<(CellResult Result, RecordingSink Sink)> InterruptedAsync(string code)
    {
        using var interruption = new CancellationTokenSource();
        var sink = new RecordingSink();
        var running = Session.RunAsync("Console.WriteLine(\"running\");\n" + code, sink, interruption.Token);
        await sink.UntilAsync("running");
        await interruption.CancelAsync();
        return (await running.WaitAsync(TimeSpan.FromSeconds(60)), sink);
    }
}
