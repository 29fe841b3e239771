namespace AsyncCourse.Tests.Exercises;

public sealed class TimeoutWithCleanupTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_05_timeout_with_cleanup().WithTimeoutAsync);

        result.Message.Should().Contain("had cleaned up when you threw");
        result.Passed.Should().BeTrue();
    }

    [Fact]
    public async Task TheStub_IsToldThatTheWorkWasNeverAskedToStop()
    {
        var result = await CheckAsync((work, timeout, cancellationToken) =>
            work(cancellationToken).WaitAsync(timeout, cancellationToken));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("threw TimeoutException, and the work was never asked to stop");
    }

    [Fact]
    public async Task AskingWithoutWaiting_IsToldOfTheCleaningUp()
    {
        var result = await CheckAsync(async (work, timeout, cancellationToken) =>
        {
            using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var running = work(late.Token);
            try
            {
                return await running.WaitAsync(timeout, cancellationToken);
            }
            catch (TimeoutException)
            {
                await late.CancelAsync();
                throw;
            }
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("while it was still cleaning up");
    }

    [Fact]
    public async Task ACancellationForATimeout_IsToldTheDifference()
    {
        var result = await CheckAsync(async (work, timeout, cancellationToken) =>
        {
            using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            late.CancelAfter(timeout);
            return await work(late.Token);
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("wanted is a TimeoutException");
    }

    [Fact]
    public async Task ATimeoutForEveryCancellation_IsToldTheDifference()
    {
        var result = await CheckAsync(async (work, timeout, cancellationToken) =>
        {
            using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            late.CancelAfter(timeout);
            try
            {
                return await work(late.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException("late");
            }
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("as if time had run out");
    }

    [Fact]
    public async Task NoLimitAtAll_IsToldThatItWaitedToTheEnd()
    {
        var result = await CheckAsync((work, _, cancellationToken) => work(cancellationToken));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("waited for it to the end");
    }

    private static Task<ExerciseResult> CheckAsync(
        Func<Func<CancellationToken, Task<string>>, TimeSpan, CancellationToken, Task<string>> attempt) =>
        Exercise.CheckAsync("timeout-with-cleanup", attempt);
}
