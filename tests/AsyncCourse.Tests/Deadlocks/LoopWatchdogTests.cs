using AsyncCourse.Deadlocks;

namespace AsyncCourse.Tests.Deadlocks;

public sealed class LoopWatchdogTests
{
    [Fact]
    public async Task A_program_that_blocks_on_its_own_loop_is_told_as_a_deadlock_and_ended()
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
    public async Task A_deadlock_that_is_plain_to_see_is_ended_long_before_the_limit()
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
    public async Task A_block_that_something_else_ends_is_no_deadlock_although_a_callback_waits()
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
    public async Task A_program_that_awaits_ends_by_itself()
    {
        var outcome = await LoopWatchdog.RunAsync(new EventLoop(), () => LoadAsync(), TimeSpan.FromSeconds(20));

        outcome.Should().BeEquivalentTo(
            new { Ended = true, IsDeadlock = false, Problem = (Exception?)null, Graph = (WaitForGraph?)null });
        outcome.ToString().Should().StartWith("The program came to its end after");
    }

    [Fact]
    public async Task What_the_program_throws_is_kept()
    {
        var outcome = await LoopWatchdog.RunAsync(
            new EventLoop(), () => throw new InvalidOperationException("boom"), TimeSpan.FromSeconds(20));

        outcome.Ended.Should().BeTrue();
        outcome.ToString().Should().Contain("InvalidOperationException: boom");
    }

    [Fact]
    public async Task A_wait_without_anything_pending_is_no_deadlock_of_the_loop()
    {
        var outcome = await LoopWatchdog.RunAsync(
            new EventLoop(), () => new TaskCompletionSource().Task, TimeSpan.FromMilliseconds(200));

        outcome.Should().BeEquivalentTo(new { Ended = false, IsDeadlock = false });
    }

    [Fact]
    public void The_drawing_has_a_box_for_each_who_waits_and_says_it_all_in_words()
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
