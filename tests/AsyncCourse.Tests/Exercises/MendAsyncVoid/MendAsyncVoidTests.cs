namespace AsyncCourse.Tests.Exercises;

public sealed class MendAsyncVoidTests : MendTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_09_mend_async_void().ForEachAsync);

        result.Passed.Should().BeTrue(result.Message);
    }

    [Fact]
    public async Task WithListForEach_EndsTooEarly() => ShouldFail(
        await CheckAsync((items, work) =>
        {
            items.ForEach(async item =>
            {
                try
                {
                    await work(item);
                }
                catch (FormatException)
                {
                }
            });
            return Task.CompletedTask;
        }),
        "when 0 of 4 items were done");

    [Fact]
    public async Task WithTheExceptionSwallowed_IsToldSo() => ShouldFail(
        await CheckAsync((items, work) => Task.WhenAll(items.Select(work)).ContinueWith(_ => { }, TaskScheduler.Default)),
        "did not reach the caller");

    private static Task<ExerciseResult> CheckAsync(Func<List<int>, Func<int, Task>, Task> attempt) =>
        Exercise.CheckAsync("mend-async-void", attempt);
}
