using AsyncCourse.Exercises;

namespace AsyncCourse.Tests.Exercises;

/// <summary>What can be seen without an engine that stops code; the rest is proven in cells, by WickedCodeTests.</summary>
public sealed class AttemptTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task AMethodWithoutResult_IsWatchedTheSameWay()
    {
        // Half of its looks decide what it held; on a busy machine the first few may find the method still on its way to the wait.
        var seen = await Attempt.RunAsync(() => Task.Delay(500, CancellationToken.None), Patience);

        (seen.Finished, seen.Failure, seen.HeldThreads).Should().Be((true, null, 0));
        seen.Elapsed.Should().BeGreaterThan(TimeSpan.FromMilliseconds(480), "a timer may ring a tick of its clock early");
    }

    [Fact]
    public async Task AMethodThatEndsLate_IsGivenUp_AndItsFailureSaysSo()
    {
        var never = new TaskCompletionSource();

        var seen = await Attempt.RunAsync(() => never.Task, TimeSpan.FromMilliseconds(50));

        seen.Finished.Should().BeFalse();
        seen.Failure.Should().Contain("had not finished");
    }

    [Fact]
    public async Task WhereTheEngineCannotStopCode_TheVerdictSaysThatItMayStillRun()
    {
        var never = new TaskCompletionSource();

        var result = await Trial.RunAsync("x", async () =>
        {
            var seen = await Attempt.RunAsync(() => never.Task, TimeSpan.FromMilliseconds(50));
            return new("x", false, seen.Failure!);
        }, Patience);

        result.Message.Should().Contain("this notebook's engine can't stop it");
    }

    [Fact]
    public async Task AnExceptionOutOfAsyncVoid_FailsTheCheck_AndNotTheProcess()
    {
        var thrown = new TaskCompletionSource();

        var result = await Trial.RunAsync("x", async () =>
        {
            await Attempt.RunAsync(RunAsync, Patience);
            return new("x", true, "It ended.");
        }, Patience);

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("InvalidOperationException: loose It would end a program. Return a Task instead.");

        async Task RunAsync()
        {
            Fire();
            await thrown.Task;
            // The exception is on its way to the thread pool, which is to have it before the check ends.
            await Task.Delay(300, CancellationToken.None);
        }

#pragma warning disable VSTHRD100 // That is the mistake.
        async void Fire()
        {
            await Task.Yield();
            thrown.SetResult();
            throw new InvalidOperationException("loose");
        }
#pragma warning restore VSTHRD100
    }

    [Fact]
    public async Task InVirtualTime_HoursTakeMoments_AndOrderIsKept()
    {
        var time = new VirtualTime();
        var order = new List<string>();

        var seen = await Attempt<string>.RunAsync(async () =>
        {
            await Task.WhenAll(WorkAsync("slow", 3), WorkAsync("fast", 1), WorkAsync("between", 2));
            return string.Join(' ', order);
        }, Patience, time);

        seen.Result.Should().Be("fast between slow");
        time.Elapsed.Should().Be(TimeSpan.FromHours(3));
        seen.Elapsed.Should().BeLessThan(Patience);

        async Task WorkAsync(string name, int hours)
        {
            await Task.Delay(TimeSpan.FromHours(hours), time);
            lock (order)
            {
                order.Add(name);
            }
        }
    }

    [Fact]
    public async Task InVirtualTime_PeriodicTimersAndTimeoutsWorkToo()
    {
        var time = new VirtualTime();

        var seen = await Attempt<int>.RunAsync(async () =>
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(9.5), time);
            using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), time);
            var ticks = 0;
            try
            {
                while (await timer.WaitForNextTickAsync(limit.Token))
                {
                    ticks++;
                }
            }
            catch (OperationCanceledException)
            {
            }

            return ticks;
        }, Patience, time);

        seen.Result.Should().Be(9);
        time.Elapsed.Should().Be(TimeSpan.FromMinutes(9.5));
    }

    [Fact]
    public async Task WatchedWork_TellsWhoWasStartedCancelledAndLeftRunning()
    {
        var time = new VirtualTime();
        var work = new WatchedWork(time);
        using var stop = new CancellationTokenSource();
        var failure = new InvalidOperationException("B");

        var seen = await Attempt.RunAsync(async () =>
        {
            var a = work.RunAsync("A", TimeSpan.FromSeconds(1), CancellationToken.None);
            var b = work.FailAsync("B", TimeSpan.FromSeconds(2), failure, CancellationToken.None);
            _ = work.RunAsync("C", TimeSpan.FromSeconds(30), stop.Token);
            _ = work.RunAsync("D", TimeSpan.FromSeconds(60), CancellationToken.None);
            await a;
            try
            {
                await b;
            }
            finally
            {
                await stop.CancelAsync();
            }
        }, Patience, time);

        // C has been told to stop; on a busy machine it gets round to it later.
        SpinWait.SpinUntil(() => work.Cancelled.Any(), Patience);
        seen.Problem.Should().Be(failure);
        work.Done.Should().Equal("A");
        work.Cancelled.Should().Equal("C");
        work.Running.Should().Equal("D");
        work.Peak.Should().Be(4);
        work.Pieces.Single(piece => piece.Name == "B").Ended.Should().Be(TimeSpan.FromSeconds(2));
    }
}
