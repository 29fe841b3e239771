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
    public async Task The_stub_is_told_that_the_work_was_never_asked_to_stop()
    {
        var result = await CheckAsync((work, timeout, cancellationToken) =>
            work(cancellationToken).WaitAsync(timeout, cancellationToken));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("threw TimeoutException, and the work was never asked to stop");
    }

    [Fact]
    public async Task Asking_without_waiting_is_told_of_the_cleaning_up()
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
    public async Task A_cancellation_for_a_timeout_is_told_the_difference()
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
    public async Task A_timeout_for_every_cancellation_is_told_the_difference()
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
    public async Task No_limit_at_all_is_told_that_it_waited_to_the_end()
    {
        var result = await CheckAsync((work, _, cancellationToken) => work(cancellationToken));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("waited for it to the end");
    }

    private static Task<ExerciseResult> CheckAsync(
        Func<Func<CancellationToken, Task<string>>, TimeSpan, CancellationToken, Task<string>> attempt) =>
        Exercise.CheckAsync("timeout-with-cleanup", attempt);
}
