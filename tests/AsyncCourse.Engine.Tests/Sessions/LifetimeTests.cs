using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Sessions;

namespace AsyncCourse.Engine.Tests.Sessions;

/// <summary>What begins and what ends with a session.</summary>
public sealed class LifetimeTests
{
    [Fact]
    public async Task WithASessionTheCompilerWarmsUpWithoutACell()
    {
        await using var session = await CSharpSession.StartAsync();

        CSharpSession.WaitUntilWarm(TimeSpan.FromMinutes(1)).Should().BeTrue();
    }

    [Fact]
    public async Task Resources_AreDisposedInReverseOrder()
    {
        var sink = new RecordingSink();
        var session = await CSharpSession.StartAsync();
        await session.RunAsync(
            """
            using AsyncCourse.Engine.Cells;
            class Resource : IAsyncDisposable
            {
                string _name;
                public Resource(string name) { _name = name; }
                public ValueTask DisposeAsync() { Console.Write(_name); return default; }
            }
            SessionScope.RegisterForDisposal(new Resource("a"));
            await Task.Run(() => SessionScope.RegisterForDisposal(new Resource("b")));
            """,
            sink);

        await session.DisposeAsync();

        sink.Stdout.Should().Be("ba");
    }

    [Fact]
    public async Task WhatAResourceOfAnEarlierCellSaysAtTheEndArrivesBeforeTheSession_HasEnded()
    {
        var sink = new RecordingSink();
        var session = await CSharpSession.StartAsync();
        await session.RunAsync(
            """
            using AsyncCourse.Engine.Cells;
            class Resource : IAsyncDisposable { public ValueTask DisposeAsync() { Console.Write("bye"); return default; } }
            SessionScope.RegisterForDisposal(new Resource());
            """,
            sink);
        await session.RunAsync("1", new RecordingSink());

        await session.DisposeAsync();

        sink.Stdout.Should().Be("bye");
    }

    [Fact]
    public async Task AResourceThatFailsIsReportedAndTheOthers_AreDisposed()
    {
        var sink = new RecordingSink();
        var session = await CSharpSession.StartAsync();
        await session.RunAsync(
            """
            using AsyncCourse.Engine.Cells;
            class Resource : IAsyncDisposable { public ValueTask DisposeAsync() { Console.Write("disposed"); return default; } }
            class Bad : IAsyncDisposable { public ValueTask DisposeAsync() => throw new Exception("stuck"); }
            SessionScope.RegisterForDisposal(new Resource());
            SessionScope.RegisterForDisposal(new Bad());
            """,
            sink);

        await session.DisposeAsync();

        sink.Stdout.Should().Be("disposed");
        sink.Stderr.Should().Contain("stuck");
    }

    [Fact]
    public async Task TheScope_IsTheSameForAllCellsOfASessionAndAnotherInAnother()
    {
        const string Cell =
            "System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(AsyncCourse.Engine.Cells.SessionScope.Current)";
        await using var first = await CSharpSession.StartAsync();
        await using var second = await CSharpSession.StartAsync();
        RecordingSink a = new(), b = new(), c = new();

        await first.RunAsync(Cell, a);
        await second.RunAsync(Cell, b);
        await first.RunAsync("await Task.Yield(); " + Cell, c);

        c.Result.Should().Be(a.Result).And.NotBe(b.Result);
    }

    [Fact]
    public async Task DisposingInterruptsTheRunningCell()
    {
        var sink = new RecordingSink();
        var session = await CSharpSession.StartAsync();
        var running = session.RunAsync("Console.WriteLine(\"running\"); while (true) { }", sink);
        await sink.UntilAsync("running");

        await session.DisposeAsync();

        (await running).Status.Should().Be(CellStatus.Interrupted);
        var after = () => session.RunAsync("1", sink);
        await after.Should().ThrowAsync<ObjectDisposedException>();
    }

    [Fact]
    public async Task Disposing_StopsLoopsThatCellsLeftBehind()
    {
        var sink = new RecordingSink();
        var session = await CSharpSession.StartAsync();
        await session.RunAsync("var loop = Task.Run(() => { Console.WriteLine(\"looping\"); while (true) { } });\nloop", sink);
        await sink.UntilAsync("looping");
        var loop = session.Variable<Task>("loop");

        await session.DisposeAsync();

        var ended = await Task.WhenAny(loop, Task.Delay(TimeSpan.FromSeconds(60)));
        ended.Should().BeSameAs(loop);
        loop.IsCanceled.Should().BeTrue();
    }
}
