namespace AsyncCourse.Tests.Exercises;

public sealed class MendLinkedTests : MendTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_09_mend_linked().AskAsync);

        result.Passed.Should().BeTrue(result.Message);
    }

    [Fact]
    public async Task WithoutDispose_LeavesTheSource() => ShouldFail(
        await CheckAsync(async (ask, limit, shutdown) =>
        {
            var linked = CancellationTokenSource.CreateLinkedTokenSource(shutdown);
            linked.CancelAfter(limit);
            return await ask(linked.Token);
        }),
        "still there");

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task DisposedTooEarly_CancelsNothing() => ShouldFail(
        await CheckAsync((ask, limit, shutdown) =>
        {
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(shutdown);
            linked.CancelAfter(limit);
            return ask(linked.Token);
        }),
        "had not been asked to stop");

    [Fact]
    public async Task WithoutShutdown_IsToldSo() => ShouldFail(
        await CheckAsync(async (ask, limit, _) =>
        {
            using var source = new CancellationTokenSource(limit);
            return await ask(source.Token);
        }),
        "At shutdown");

    [Fact]
    public async Task WithAnotherException_IsNotToldThatAskWasNotStopped()
    {
        var result = await CheckAsync(async (ask, limit, shutdown) =>
        {
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(shutdown);
            linked.CancelAfter(limit);
            try
            {
                return await ask(linked.Token);
            }
            catch (OperationCanceledException) when (!shutdown.IsCancellationRequested)
            {
                throw new TimeoutException();
            }
        });

        ShouldFail(result, "Past the limit, ask was told to stop, and your method threw TimeoutException");
    }

    [Fact]
    public async Task WithTheShutdownHidden_IsToldWhatItGave() => ShouldFail(
        await CheckAsync(async (ask, limit, shutdown) =>
        {
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(shutdown);
            linked.CancelAfter(limit);
            try
            {
                return await ask(linked.Token);
            }
            catch (OperationCanceledException) when (shutdown.IsCancellationRequested)
            {
                return "none";
            }
        }),
        "At shutdown, ask was told to stop, and your method gave 'none'");

    private static Task<ExerciseResult> CheckAsync(
        Func<Func<CancellationToken, Task<string>>, TimeSpan, CancellationToken, Task<string>> attempt) =>
        Exercise.CheckAsync("mend-linked", attempt);
}
