namespace AsyncCourse.Tests.Concurrency;

public sealed class TaskGroupTests
{
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Children_HaveEndedWhenTheGroupHas()
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
    public async Task TheFirstFailure_CancelsTheOthersAndAwaitsTheirCleanup()
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
    public async Task AllFailures_AreKeptAndTheFirstComesFirst()
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
    public async Task ABodyThatAwaitsAFailedChild_CountsOnce()
    {
        var run = () => TaskGroup.RunAsync(group => group.Start(async _ =>
        {
            await Task.Yield();
            throw new InvalidOperationException("A");
        }));

        (await run.Should().ThrowAsync<AggregateException>()).Which.InnerExceptions.Should().ContainSingle();
    }

    [Fact]
    public async Task CancellationFromOutside_ReachesTheChildrenAndComesOut()
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
    public async Task AFailure_IsNotLostToACancellationFromOutside()
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
    public async Task AChildsOwnTimeout_IsAFailure()
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
    public async Task ABodysOwnCancellation_StopsTheChildrenAndIsThrownOn()
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
    public async Task ChildrenStartChildrenAlsoAfterTheBody_HasEnded()
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
    public async Task AnInnerGroupsFailuresReachTheOuterGroupAsOne()
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
    public async Task StartAfterTheEnd_IsRefusedWithAdvice()
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
    public async Task StartWhileTheGroupStops_IsACancellationAndNoFailureOfItsOwn()
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
    public async Task AGroupThatIsCancelledAlready_RunsNothing()
    {
        var wasCalled = false;

        var run = () => TaskGroup.RunAsync(_ => Task.FromResult(wasCalled = true), new CancellationToken(canceled: true));

        await run.Should().ThrowAsync<OperationCanceledException>();
        wasCalled.Should().BeFalse();
    }

    [Fact]
    public async Task ATokenCallbackThatThrows_IsKeptAsAFailure()
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
    public void OnAnEventLoopEverything_StaysOnItsThread()
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
