using AsyncCourse.Deadlocks;

namespace AsyncCourse.Tests.Deadlocks;

public sealed class LoopWatchdogTests
{
    [Fact]
    public async Task AProgramThatBlocksOnItsOwnLoop_IsToldAsADeadlockAndEnded()
    {
        Exception? problem = null;
        var loop = new EventLoop();

        var outcome = await LoopWatchdog.RunAsync(loop, Block, TimeSpan.FromSeconds(2));

        outcome.Should().BeEquivalentTo(
            new { Ended = false, IsBlocked = true, Pending = 1, IsDeadlock = true, Problem = (Exception?)null });
        problem.Should().BeOfType<ThreadInterruptedException>();
        outcome.Graph!.IsCycle.Should().BeTrue();
        outcome.ToString().Should().Contain($"thread {loop.ThreadId}, the loop's only one: blocks on the task")
            .And.Contain("nobody can go on");

        Task Block()
        {
            try
            {
                LoadAsync().Wait();
            }
            catch (ThreadInterruptedException interrupted)
            {
                problem = interrupted;
                throw;
            }

            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task ADeadlockThatIsPlainToSee_IsEndedLongBeforeTheLimit()
    {
        var limit = TimeSpan.FromMinutes(10);

        var outcome = await LoopWatchdog.RunUntilDeadlockAsync(new EventLoop(), Block, limit);

        outcome.Should().BeEquivalentTo(new { Ended = false, IsDeadlock = true, Pending = 1 });
        outcome.Elapsed.Should().BeLessThan(limit);

        static Task Block()
        {
            LoadAsync().Wait();
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task ABlockThatSomethingElseEndsIsNoDeadlockAlthoughACallback_Waits()
    {
        var outcome = await LoopWatchdog.RunUntilDeadlockAsync(new EventLoop(), Block, TimeSpan.FromSeconds(20));

        outcome.Should().BeEquivalentTo(new { Ended = true, IsDeadlock = false });

        static Task Block()
        {
            var loading = LoadAsync();
            Task.Run(() => Task.Delay(50)).Wait();
            return loading;
        }
    }

    [Fact]
    public async Task AProgramThatAwaits_EndsByItself()
    {
        var outcome = await LoopWatchdog.RunAsync(new EventLoop(), () => LoadAsync(), TimeSpan.FromSeconds(20));

        outcome.Should().BeEquivalentTo(
            new { Ended = true, IsDeadlock = false, Problem = (Exception?)null, Graph = (WaitForGraph?)null });
        outcome.ToString().Should().StartWith("The program came to its end after");
    }

    [Fact]
    public async Task WhatTheProgramThrows_IsKept()
    {
        var outcome = await LoopWatchdog.RunAsync(
            new EventLoop(), () => throw new InvalidOperationException("boom"), TimeSpan.FromSeconds(20));

        outcome.Ended.Should().BeTrue();
        outcome.ToString().Should().Contain("InvalidOperationException: boom");
    }

    [Fact]
    public async Task AWaitWithoutAnythingPending_IsNoDeadlockOfTheLoop()
    {
        var outcome = await LoopWatchdog.RunAsync(
            new EventLoop(), () => new TaskCompletionSource().Task, TimeSpan.FromMilliseconds(200));

        outcome.Should().BeEquivalentTo(new { Ended = false, IsDeadlock = false });
    }

    [Fact]
    public void TheDrawing_HasABoxForEachWhoWaitsAndSaysItAllInWords()
    {
        var graph = new WaitForGraph("Who waits", [new("A", "blocks on", "B"), new("B", "needs <", "C"), new("C", "wants", "A")]);

        var html = WaitForDrawing.Html(graph);

        html.Split("<rect").Should().HaveCount(4);
        html.Should().Contain("needs &lt;").And.Contain("aria-label=\"Who waits");
        graph.ToString().Should().Be(
            "Who waits\n  A: blocks on B\n  B: needs < C\n  C: wants A\n  and so on, round and round: nobody can go on.");
    }

    // Its rest waits for a turn on the loop from the moment it is called.
    private static async Task LoadAsync() => await Task.Yield();
}
