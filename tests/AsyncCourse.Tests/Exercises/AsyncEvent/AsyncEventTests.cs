namespace AsyncCourse.Tests.Exercises;

public sealed class AsyncEventTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_02_async_event().MakeEvent);

        result.Passed.Should().BeTrue(result.Message);
    }

    [Fact]
    public Task TheStub_IsToldThatSetMayBeRepeated() => FailsAsync(
        () =>
        {
            var source = new TaskCompletionSource();
            return (source.SetResult, () => { }, () => source.Task);
        },
        "may be called at any time, also twice");

    [Fact]
    public Task AClearThatForgetsThoseWhoWait_IsNoticed() => FailsAsync(
        () =>
        {
            var source = new TaskCompletionSource();
            return (() => source.TrySetResult(), () => source = new(), () => source.Task);
        },
        "must not forget");

    [Fact]
    public Task AnEventThatStaysOpen_IsNoticed() => FailsAsync(
        () =>
        {
            var source = new TaskCompletionSource();
            return (() => source.TrySetResult(), () => { }, () => source.Task);
        },
        "Clear closes the event");

    [Fact]
    public Task AContinuationInsideSet_IsNoticed() => FailsAsync(
        () =>
        {
            var source = new TaskCompletionSource();
            return (() => source.TrySetResult(), () => source = source.Task.IsCompleted ? new() : source, () => source.Task);
        },
        "RunContinuationsAsynchronously");

    private static async Task FailsAsync(Func<(Action Set, Action Clear, Func<Task> WaitAsync)> attempt, string because)
    {
        var result = await CheckAsync(attempt);

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain(because);
    }

    private static Task<ExerciseResult> CheckAsync(Func<(Action Set, Action Clear, Func<Task> WaitAsync)> attempt) =>
        Exercise.CheckAsync("async-event", attempt);
}
