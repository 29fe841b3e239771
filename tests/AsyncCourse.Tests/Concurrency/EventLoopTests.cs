namespace AsyncCourse.Tests.Concurrency;

public sealed class EventLoopTests
{
    [Fact]
    public void EverythingBetweenAwaits_RunsOnTheThreadThatCalledRun()
    {
        var loop = new EventLoop();
        var threads = new List<int>();
        var gate = new TaskCompletionSource();

        loop.Run(async () =>
        {
            var strands = Enumerable.Range(0, 20).Select(async _ =>
            {
                threads.Add(Environment.CurrentManagedThreadId);
                await gate.Task;
                threads.Add(Environment.CurrentManagedThreadId);
                await Task.Yield();
                threads.Add(Environment.CurrentManagedThreadId);
            }).ToList();
            _ = Task.Run(gate.SetResult);
            await Task.WhenAll(strands);
        });

        threads.Should().HaveCount(60).And.OnlyContain(thread => thread == Environment.CurrentManagedThreadId);
        loop.ThreadId.Should().Be(Environment.CurrentManagedThreadId);
        loop.Turns.Should().BeGreaterThanOrEqualTo(41, "the start is a turn, and so is each time that something goes on");
    }

    [Fact]
    public async Task RunAsync_LeavesTheCallersThreadFreeAndGivesTheResult()
    {
        var loop = new EventLoop();

        var (thread, current) = await loop.RunAsync(async () =>
        {
            await Task.Yield();
            return (Environment.CurrentManagedThreadId, EventLoop.Current);
        });

        thread.Should().Be(loop.ThreadId);
        current.Should().BeSameAs(loop);
        EventLoop.Current.Should().BeNull();
    }

    [Fact]
    public void IncrementsAcross_AwaitsLoseNothing()
    {
        var count = 0;

        new EventLoop().Run(() => Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
        {
            for (var i = 0; i < 100; i++)
            {
                count++;
                await Task.Yield();
            }
        })));

        count.Should().Be(5_000);
    }

    [Fact]
    public void WhatTheProgramThrowsComesOutAsItIs()
    {
        var run = () => new EventLoop().Run(async () =>
        {
            await Task.Yield();
            throw new InvalidOperationException("main");
        });

        run.Should().ThrowExactly<InvalidOperationException>().WithMessage("main");
        EventLoop.Current.Should().BeNull();
    }

    [Fact]
    public void AnAsyncVoid_IsAwaitedAndItsExceptionComesOut()
    {
        var wasAlive = false;
        var run = () => new EventLoop().Run(async () =>
        {
            Fire();
            await Task.Yield();
            wasAlive = true;
        });

        run.Should().ThrowExactly<InvalidOperationException>().WithMessage("void");
        wasAlive.Should().BeTrue("the program goes on after somebody else's failure");

        static async void Fire()
        {
            await Task.Delay(20);
            throw new InvalidOperationException("void");
        }
    }

    [Fact]
    public void SeveralFailuresComeOutTogetherWithTheProgramsFirst()
    {
        var run = () => new EventLoop().Run(async () =>
        {
            SynchronizationContext.Current!.Post(_ => throw new InvalidOperationException("post"), null);
            await Task.Yield();
            throw new InvalidOperationException("main");
        });

        run.Should().Throw<AggregateException>().Which.InnerExceptions.Select(problem => problem.Message)
            .Should().Equal("main", "post");
    }

    [Fact]
    public async Task WhatIsLeftOverAtTheEnd_IsCountedAndNeverRuns()
    {
        var loop = new EventLoop();
        var gate = new TaskCompletionSource();
        var wentOn = false;

        loop.Run(() =>
        {
            _ = StrayAsync();
            return Task.CompletedTask;
        });
        gate.SetResult();
        await Task.Yield();

        loop.LatePosts.Should().Be(1);
        wentOn.Should().BeFalse();
        loop.Invoking(it => it.Send(_ => { }, null)).Should().Throw<InvalidOperationException>().WithMessage("*has ended*");

        async Task StrayAsync()
        {
            await gate.Task;
            wentOn = true;
        }
    }

    [Fact]
    public void AStrayThatPostsForEver_DoesNotKeepTheLoopAlive()
    {
        var loop = new EventLoop();

        loop.Run(() =>
        {
            _ = SpinAsync();
            return Task.CompletedTask;
        });

        loop.LatePosts.Should().Be(1);

        static async Task SpinAsync()
        {
            while (true)
            {
                await Task.Yield();
            }
        }
    }

    [Fact]
    public void ALoopInALoop_IsRefusedAndSoIsASecondProgram()
    {
        var loop = new EventLoop();
        var inner = () => new EventLoop().Run(() => Task.CompletedTask);

        loop.Run(() =>
        {
            inner.Should().Throw<InvalidOperationException>().WithMessage("*already*await*");
            return Task.CompletedTask;
        });

        loop.Invoking(it => it.Run(() => Task.CompletedTask))
            .Should().Throw<InvalidOperationException>().WithMessage("*Make a new one*");
    }

    [Fact]
    public async Task SendFromAnotherThread_RunsOnTheLoopAndGivesTheExceptionToTheSender()
    {
        var loop = new EventLoop();
        var thread = 0;

        await loop.RunAsync(() => Task.Run(() =>
        {
            loop.Send(_ => thread = Environment.CurrentManagedThreadId, null);
            var send = () => loop.Send(_ => throw new InvalidOperationException("sent"), null);
            send.Should().Throw<InvalidOperationException>().WithMessage("sent");
        }));

        thread.Should().Be(loop.ThreadId);
    }

    [Fact]
    public void Pending_CountsWhoWaitsForATurn()
    {
        var loop = new EventLoop();
        var pending = 0;

        loop.Run(async () =>
        {
            loop.Post(_ => { }, null);
            loop.Post(_ => { }, null);
            pending = loop.Pending;
            await Task.Yield();
        });

        pending.Should().Be(2);
        loop.Pending.Should().Be(0);
    }
}
