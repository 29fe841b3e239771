using AsyncCourse.Exercises;

namespace AsyncCourse.Tests.Exercises;

/// <summary>What can be seen without an engine that stops code; the rest is proven in cells, by WickedCodeTests.</summary>
public sealed class AttemptWatcherTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task AMethodWithoutResult_IsWatchedTheSameWay()
    {
        // Half of its looks decide what it held; on a busy machine the first few may find the method still on its way to the
        // wait.
        var seen = await AttemptWatcher.RunAsync(() => Task.Delay(500, CancellationToken.None), Patience);

        (seen.Finished, seen.Failure, seen.HeldThreads).Should().Be((true, null, 0));
        seen.Elapsed.Should().BeGreaterThan(TimeSpan.FromMilliseconds(480), "a timer may ring a tick of its clock early");
    }

    [Fact]
    public async Task AMethodThatEndsLate_IsGivenUp_AndItsFailureSaysSo()
    {
        var never = new TaskCompletionSource();

        var seen = await AttemptWatcher.RunAsync(() => never.Task, TimeSpan.FromMilliseconds(50));

        seen.Finished.Should().BeFalse();
        seen.Failure.Should().Contain("had not finished");
    }

    [Fact]
    public async Task WhereTheEngineCannotStopCode_TheVerdictSaysThatItMayStillRun()
    {
        var never = new TaskCompletionSource();

        var result = await RunningCheck.RunAsync("x", async () =>
        {
            var seen = await AttemptWatcher.RunAsync(() => never.Task, TimeSpan.FromMilliseconds(50));
            return new("x", false, seen.Failure!);
        }, Patience);

        result.Message.Should().Contain("this notebook's engine can't stop it");
    }

    [Fact]
    public async Task AnExceptionOutOfAsyncVoid_FailsTheCheck_AndNotTheProcess()
    {
        var thrown = new TaskCompletionSource();

        var result = await RunningCheck.RunAsync("x", async () =>
        {
            await AttemptWatcher.RunAsync(RunAsync, Patience);
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
}
