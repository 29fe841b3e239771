namespace AsyncCourse.Tests.Concurrency;

public sealed class TaskGroupTests
{
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Children_have_ended_when_the_group_has()
    {
        Task<int>? one = null;
        Task? other = null;

        var sum = await TaskGroup.RunAsync(async group =>
        {
            one = group.Start(async _ =>
            {
                await _gate.Task;
                return 40;
            });
            other = group.Start(_ => _gate.Task);
            _gate.SetResult();
            return await one + 2;
        });

        sum.Should().Be(42);
        one!.IsCompletedSuccessfully.Should().BeTrue();
        other!.IsCompletedSuccessfully.Should().BeTrue();
    }

    [Fact]
    public async Task The_first_failure_cancels_the_others_and_awaits_their_cleanup()
    {
        var isClean = false;
        Task? other = null;

        var run = () => TaskGroup.RunAsync(async group =>
        {
            other = group.Start(async token =>
            {
                try
                {
                    await Task.Delay(Timeout.Infinite, token);
                }
                finally
                {
                    await Task.Delay(20, CancellationToken.None);
                    isClean = true;
                }
            });
            _ = group.Start(_ => throw new InvalidOperationException("A"));
            await Task.Delay(Timeout.Infinite, group.CancellationToken);
        });

        (await run.Should().ThrowAsync<AggregateException>())
            .Which.InnerExceptions.Should().ContainSingle().Which.Message.Should().Be("A");
        isClean.Should().BeTrue();
        other!.IsCanceled.Should().BeTrue();
    }

    [Fact]
    public async Task All_failures_are_kept_and_the_first_comes_first()
    {
        var run = () => TaskGroup.RunAsync(group =>
        {
            _ = group.Start(async token =>
            {
                try
                {
                    await Task.Delay(Timeout.Infinite, token);
                }
                catch (OperationCanceledException)
                {
                    throw new InvalidOperationException("cleanup");
                }
            });
            _ = group.Start(_ => Task.WhenAll(Fail("A"), Fail("B")));
            throw new InvalidOperationException("body");
        });

        var failures = (await run.Should().ThrowAsync<AggregateException>())
            .Which.InnerExceptions.Select(problem => problem.Message);
        failures.Take(2).Should().Equal("A", "B");
        failures.Skip(2).Should().BeEquivalentTo("cleanup", "body");
    }

    [Fact]
    public async Task A_body_that_awaits_a_failed_child_counts_once()
    {
        var run = () => TaskGroup.RunAsync(group => group.Start(async _ =>
        {
            await Task.Yield();
            throw new InvalidOperationException("A");
        }));

        (await run.Should().ThrowAsync<AggregateException>()).Which.InnerExceptions.Should().ContainSingle();
    }

    [Fact]
    public async Task Cancellation_from_outside_reaches_the_children_and_comes_out()
    {
        using var outside = new CancellationTokenSource();
        Task? child = null;
        var run = TaskGroup.RunAsync(
            group =>
            {
                child = group.Start(token => Task.Delay(Timeout.Infinite, token));
                return Task.CompletedTask;
            },
            outside.Token);

        await outside.CancelAsync();

        (await run.Awaiting(it => it).Should().ThrowAsync<OperationCanceledException>())
            .Which.CancellationToken.Should().Be(outside.Token);
        child!.IsCanceled.Should().BeTrue();
    }

    [Fact]
    public async Task A_failure_is_not_lost_to_a_cancellation_from_outside()
    {
        using var outside = new CancellationTokenSource();
        var run = TaskGroup.RunAsync(
            group => group.Start(async token =>
            {
                await using var registration = token.Register(() => _gate.SetResult());
                await _gate.Task;
                throw new InvalidOperationException("A");
            }),
            outside.Token);

        await outside.CancelAsync();

        await run.Awaiting(it => it).Should().ThrowAsync<AggregateException>();
    }

    [Fact]
    public async Task A_childs_own_timeout_is_a_failure()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMilliseconds(10));

        var run = () => TaskGroup.RunAsync(group =>
        {
            _ = group.Start(_ => Task.Delay(Timeout.Infinite, timeout.Token));
            return Task.CompletedTask;
        });

        (await run.Should().ThrowAsync<AggregateException>())
            .Which.InnerExceptions.Should().ContainSingle().Which.Should().BeAssignableTo<OperationCanceledException>();
    }

    [Fact]
    public async Task A_bodys_own_cancellation_stops_the_children_and_is_thrown_on()
    {
        using var own = new CancellationTokenSource();
        await own.CancelAsync();
        Task? child = null;

        var run = () => TaskGroup.RunAsync(group =>
        {
            child = group.Start(token => Task.Delay(Timeout.Infinite, token));
            own.Token.ThrowIfCancellationRequested();
            return Task.CompletedTask;
        });

        (await run.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(own.Token);
        child!.IsCanceled.Should().BeTrue();
    }

    [Fact]
    public async Task Children_start_children_also_after_the_body_has_ended()
    {
        var ended = new List<string>();

        await TaskGroup.RunAsync(group =>
        {
            _ = group.Start(async token =>
            {
                await _gate.Task.WaitAsync(token);
                _ = group.Start(async _ =>
                {
                    await Task.Yield();
                    ended.Add("grandchild");
                });
            });
            _gate.SetResult();
            return Task.CompletedTask;
        });

        ended.Should().Equal("grandchild");
    }

    [Fact]
    public async Task An_inner_groups_failures_reach_the_outer_group_as_one()
    {
        Task? sibling = null;

        var run = () => TaskGroup.RunAsync(outer =>
        {
            sibling = outer.Start(token => Task.Delay(Timeout.Infinite, token));
            _ = outer.Start(token => TaskGroup.RunAsync(inner => inner.Start(_ => Fail("A")), token));
            return Task.CompletedTask;
        });

        (await run.Should().ThrowAsync<AggregateException>()).Which.Flatten().InnerExceptions
            .Should().ContainSingle().Which.Message.Should().Be("A");
        sibling!.IsCanceled.Should().BeTrue();
    }

    [Fact]
    public async Task Start_after_the_end_is_refused_with_advice()
    {
        TaskGroup? kept = null;
        await TaskGroup.RunAsync(group =>
        {
            kept = group;
            return Task.CompletedTask;
        });

        Action late = () => kept!.Start(_ => Task.CompletedTask);
        late.Should().Throw<InvalidOperationException>().WithMessage("This task group has ended*run another group.");
    }

    [Fact]
    public async Task Start_while_the_group_stops_is_a_cancellation_and_no_failure_of_its_own()
    {
        var wasCalled = false;

        var run = () => TaskGroup.RunAsync(group =>
        {
            _ = group.Start(_ => throw new InvalidOperationException("A"));
            return group.Start(_ => Task.FromResult(wasCalled = true));
        });

        (await run.Should().ThrowAsync<AggregateException>()).Which.InnerExceptions.Should().ContainSingle();
        wasCalled.Should().BeFalse();
    }

    [Fact]
    public async Task A_group_that_is_cancelled_already_runs_nothing()
    {
        var wasCalled = false;

        var run = () => TaskGroup.RunAsync(_ => Task.FromResult(wasCalled = true), new CancellationToken(canceled: true));

        await run.Should().ThrowAsync<OperationCanceledException>();
        wasCalled.Should().BeFalse();
    }

    [Fact]
    public async Task A_token_callback_that_throws_is_kept_as_a_failure()
    {
        var run = () => TaskGroup.RunAsync(group =>
        {
            group.CancellationToken.Register(() => throw new InvalidOperationException("callback"));
            return Fail("A");
        });

        (await run.Should().ThrowAsync<AggregateException>())
            .Which.InnerExceptions.Select(problem => problem.Message).Should().Equal("A", "callback");
    }

    [Fact]
    public void On_an_event_loop_everything_stays_on_its_thread()
    {
        var loop = new EventLoop();
        var threads = new List<int>();

        loop.Run(async () =>
        {
            var run = () => TaskGroup.RunAsync(group =>
            {
                _ = group.Start(async token =>
                {
                    token.Register(() => threads.Add(Environment.CurrentManagedThreadId));
                    await Task.Delay(Timeout.Infinite, token);
                });
                return group.Start(async _ =>
                {
                    await Task.Delay(1, CancellationToken.None);
                    throw new InvalidOperationException("A");
                });
            });
            await run.Should().ThrowAsync<AggregateException>();
            threads.Add(Environment.CurrentManagedThreadId);
        });

        threads.Should().Equal(loop.ThreadId, loop.ThreadId);
    }

    private static async Task Fail(string message)
    {
        await Task.CompletedTask;
        throw new InvalidOperationException(message);
    }
}
