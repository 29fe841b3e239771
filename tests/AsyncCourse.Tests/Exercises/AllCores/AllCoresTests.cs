using System.Collections.Concurrent;

namespace AsyncCourse.Tests.Exercises;

public sealed class AllCoresTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_10_all_cores().ComputeAll);

        result.Message.Should().Contain("computed at once");
        result.Passed.Should().BeTrue();
    }

    [Fact]
    public async Task OneAfterTheOther_IsToldOfTheProcessorsThatLookedOn()
    {
        var result = await CheckAsync((compute, inputs) => [.. inputs.Select(compute)]);

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("12 computations ran, never two at once");
    }

    [Fact]
    public async Task AnAsyncMethodThatAwaitsNothing_IsToldTheSame()
    {
        var result = await CheckAsync((compute, inputs) =>
        {
            Task<long> ComputeAsync(int input) => Task.FromResult(compute(input));
            return Task.WhenAll(inputs.Select(ComputeAsync)).Result;
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("never two at once");
    }

    [Fact]
    public async Task ResultsAsTheyCome_AreToldOfTheirOrder()
    {
        var result = await CheckAsync((compute, inputs) =>
        {
            var results = new ConcurrentBag<long>();
            Parallel.ForEach(inputs, input => results.Add(compute(input)));
            return [.. results.Order()];
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("not in the order of the inputs");
    }

    private static Task<ExerciseResult> CheckAsync(Func<Func<int, long>, int[], long[]> attempt) =>
        Exercise.CheckAsync("all-cores", attempt);
}
