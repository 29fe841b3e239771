namespace AsyncCourse.Tests.Exercises;

public sealed class MendBlockingTests : MendTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_09_mend_blocking().SumAsync);

        result.Passed.Should().BeTrue(result.Message);
    }

    [Fact]
    public async Task InTaskRun_HoldsAThread() => ShouldFail(
        await CheckAsync((fetch, ids) => Task.Run(() => ids.Sum(id => fetch(id).Result))), "1 thread stood still");

    [Fact]
    public async Task OnManyThreads_HoldsThem() => ShouldFail(
        await CheckAsync(async (fetch, ids) =>
        {
            var numbers = await Task.WhenAll(ids.Select(id => Task.Run(() => fetch(id).GetAwaiter().GetResult())));
            return numbers.Sum();
        }),
        "stood still to wait for answers");

    [Fact]
    public async Task WhereThePoolIsBusy_IsSeenAllTheSame() => ShouldFail(
        await CheckAsync(async (fetch, ids) =>
        {
            // As if the pool had no thread for it: as long as six of the calls take.
            await Task.Delay(1_200, TestContext.Current.CancellationToken);
            return (await Task.WhenAll(ids.Select(id => Task.Run(() => fetch(id).Result)))).Sum();
        }),
        "stood still to wait for answers");

    [Fact]
    public async Task NotAtAll_WhereTheFlowOfContextIsSuppressed_Passes() =>
        (await CheckAsync(async (fetch, ids) =>
        {
            Task<int>[] all;
            using (ExecutionContext.SuppressFlow())
            {
                all = [.. ids.Select(fetch)];
            }

            return (await Task.WhenAll(all)).Sum();
        })).Passed.Should().BeTrue();

    [Fact]
    public async Task WithAWrongSum_IsToldTheRightOne() => ShouldFail(
        await CheckAsync(async (fetch, ids) => await fetch(ids[0])), "wanted is 150");

    private static Task<ExerciseResult> CheckAsync(Func<Func<int, Task<int>>, int[], Task<int>> attempt) =>
        Exercise.CheckAsync("mend-blocking", attempt);
}
