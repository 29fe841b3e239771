using AsyncCourse.Engine.Language;
using AsyncCourse.Engine.Sessions;
using AsyncCourse.Engine.Tests.Sessions;

namespace AsyncCourse.Engine.Tests.Language;

/// <summary>Loading the editor services in the background.</summary>
public sealed class EditorWarmUpTests
{
    [Fact]
    public async Task Begin_Twice_DoesEachStepOnce()
    {
        var done = new List<int>();
        var warmUp = new EditorWarmUp([() => done.Add(1), () => done.Add(2)]);

        warmUp.Begin();
        warmUp.Begin();
        await warmUp.Over;
        warmUp.Begin();

        done.Should().Equal(1, 2);
    }

    [Fact]
    public async Task Hold_WhileACellRuns_LetsNoStepBegin()
    {
        using var reached = new ManualResetEventSlim();
        var cellRuns = false;
        bool? seen = null;
        EditorWarmUp warmUp = null!;
        warmUp = new(
        [
            () =>
            {
                warmUp.Hold();
                Volatile.Write(ref cellRuns, true);
                reached.Set();
            },
            () => seen = Volatile.Read(ref cellRuns),
        ]);

        warmUp.Begin();
        reached.Wait();
        Volatile.Write(ref cellRuns, false);
        warmUp.Release();
        await warmUp.Over;

        seen.Should().BeFalse("the cell had ended");
    }

    [Fact]
    public async Task EndAsync_DuringAStep_WaitsForThatAndLeavesTheRestToTheQuestion()
    {
        using ManualResetEventSlim reached = new(), mayGoOn = new();
        var done = new List<int>();
        var warmUp = new EditorWarmUp(
        [
            () =>
            {
                reached.Set();
                mayGoOn.Wait();
                done.Add(1);
            },
            () => done.Add(2),
        ]);
        warmUp.Begin();
        reached.Wait();

        var end = warmUp.EndAsync();
        var endedAtOnce = end.IsCompleted;
        mayGoOn.Set();
        await end;

        endedAtOnce.Should().BeFalse();
        done.Should().Equal(1);
    }

    [Fact]
    public async Task EndAsync_BeforeItHasBegun_LeavesAllToTheQuestion()
    {
        var done = new List<int>();
        var warmUp = new EditorWarmUp([() => done.Add(1)]);

        await warmUp.EndAsync();
        warmUp.Begin();

        done.Should().BeEmpty();
    }

    [Fact]
    public async Task Begin_WithAStepThatFails_TellsWhy_AndIsOver()
    {
        var warmUp = new EditorWarmUp([() => throw new InvalidOperationException("broken")]);
        Exception? told = null;

        warmUp.Begin(problem => told = problem);
        await warmUp.Over;

        told.Should().BeOfType<InvalidOperationException>().Which.Message.Should().Be("broken");
        warmUp.EndAsync().IsCompletedSuccessfully.Should().BeTrue("the question that comes next meets the failure itself");
    }

    [Fact]
    public async Task ASessionsCell_HoldsItBack_UntilItEnds()
    {
        await using var session = await CSharpSession.StartAsync();
        var sink = new RecordingSink();
        using var stop = new CancellationTokenSource();
        var cell = session.RunAsync("Console.WriteLine(\"running\"); await Task.Delay(-1);", sink, stop.Token);
        await sink.UntilAsync("running");

        var during = session.Language.WarmUp.IsHeld;
        session.Language.BeginWarmUp();
        await stop.CancelAsync();
        await cell;
        await session.Language.WarmUp.Over;

        during.Should().BeTrue();
        session.Language.WarmUp.IsHeld.Should().BeFalse();
    }
}
