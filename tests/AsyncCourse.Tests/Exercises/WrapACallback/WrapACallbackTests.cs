namespace AsyncCourse.Tests.Exercises;

public sealed class WrapACallbackTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_02_wrap_a_callback().AskAsync);

        result.Passed.Should().BeTrue(result.Message);
    }

    [Fact]
    public Task TheStub_IsToldThatErrorsAreLost() => FailsAsync(
        (line, symbol, token) =>
        {
            var source = new TaskCompletionSource<Price>();
            line.Ask(symbol, source.SetResult, problem => { });
            return source.Task;
        },
        "waits forever");

    [Fact]
    public Task AnErrorInAnotherException_IsNamed() => FailsAsync(
        (line, symbol, token) =>
        {
            var source = new TaskCompletionSource<Price>();
            line.Ask(symbol, source.SetResult, problem => source.SetException(new InvalidOperationException("no", problem)));
            return source.Task;
        },
        "your task's is a InvalidOperationException");

    [Fact]
    public Task ATokenThatNobodyLooksAt_IsNoticed() => FailsAsync(
        (line, symbol, token) =>
        {
            var source = new TaskCompletionSource<Price>();
            line.Ask(symbol, source.SetResult, source.SetException);
            return source.Task;
        },
        "took no notice");

    [Fact]
    public Task ALineThatStaysOpen_IsNoticed() => FailsAsync(
        (line, symbol, token) =>
        {
            var source = new TaskCompletionSource<Price>();
            line.Ask(symbol, price => source.TrySetResult(price), problem => source.TrySetException(problem));
            return source.Task.WaitAsync(token);
        },
        "nobody hung up");

    [Fact]
    public Task AContinuationInsideTheCallback_IsNoticed() => FailsAsync(
        async (line, symbol, token) =>
        {
            var source = new TaskCompletionSource<Price>();
            using var call = line.Ask(symbol, price => source.TrySetResult(price), problem => source.TrySetException(problem));
            using var registration = token.Register(() => source.TrySetCanceled(token));
            return await source.Task;
        },
        "RunContinuationsAsynchronously");

    private static async Task FailsAsync(Func<PriceLine, string, CancellationToken, Task<Price>> attempt, string because)
    {
        var result = await CheckAsync(attempt);

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain(because);
    }

    private static Task<ExerciseResult> CheckAsync(Func<PriceLine, string, CancellationToken, Task<Price>> attempt) =>
        Exercise.CheckAsync("wrap-a-callback", attempt);
}
