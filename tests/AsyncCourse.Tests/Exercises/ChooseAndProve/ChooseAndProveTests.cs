namespace AsyncCourse.Tests.Exercises;

public sealed class ChooseAndProveTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_10_choose_and_prove().DoAllAsync);

        result.Message.Should().Contain("All 40 waited at once");
        result.Passed.Should().BeTrue();
    }

    [Fact]
    public async Task EverythingOnThreads_IsToldOfTheWaitsThatHeldOne()
    {
        var result = await CheckAsync(chores => Task.WhenAll(chores.Select(chore => Task.Run(chore.Do))));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("40 chores that could wait without a thread held one");
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task OneWaitAfterTheOther_IsToldThatAWaitCostsNoThread()
    {
        var result = await CheckAsync(async chores =>
        {
            foreach (var chore in chores)
            {
                if (chore.Kind == ChoreKind.Waits)
                {
                    await chore.DoAsync();
                }
                else
                {
                    await Task.Run(chore.Do);
                }
            }
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("At most 1 chores waited at once");
    }

    [Fact]
    public async Task ComputingFirst_IsToldToBeginTheWaits()
    {
        var result = await CheckAsync(async chores =>
        {
            Parallel.ForEach(
                chores.Where(chore => chore.Kind != ChoreKind.Waits), new() { MaxDegreeOfParallelism = 4 }, chore => chore.Do());
            await Task.WhenAll(chores.Where(chore => chore.Kind == ChoreKind.Waits).Select(chore => chore.DoAsync()));
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("after the computing was over");
    }

    [Fact]
    public async Task AwaitingTheWaitsFirst_IsToldToAwaitThemLast()
    {
        var result = await CheckAsync(async chores =>
        {
            await Task.WhenAll(chores.Where(chore => chore.Kind == ChoreKind.Waits).Select(chore => chore.DoAsync()));
            await Task.WhenAll(chores.Where(chore => chore.Kind == ChoreKind.Computes).Select(chore => Task.Run(chore.Do)));
            await Parallel.ForEachAsync(
                chores.Where(chore => chore.Kind == ChoreKind.Blocks),
                new ParallelOptions { MaxDegreeOfParallelism = 4 },
                async (chore, _) => await Task.Run(chore.Do, CancellationToken.None));
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("were over before it began");
    }

    [Fact]
    public async Task ComputingFirst_OnOtherThreads_Passes()
    {
        var result = await CheckAsync(async chores =>
        {
            List<Task> tasks = [.. chores.Where(chore => chore.Kind == ChoreKind.Computes).Select(chore => Task.Run(chore.Do))];
            tasks.AddRange(chores.Where(chore => chore.Kind == ChoreKind.Waits).Select(chore => chore.DoAsync()));
            tasks.Add(Task.Run(() => Parallel.ForEach(
                chores.Where(chore => chore.Kind == ChoreKind.Blocks),
                new() { MaxDegreeOfParallelism = 4 },
                chore => chore.Do())));
            await Task.WhenAll(tasks);
        });

        result.Passed.Should().BeTrue(result.Message);
    }

    [Fact]
    public async Task AThreadForEveryBlockingCall_IsToldOfTheLimit()
    {
        var result = await CheckAsync(chores => Task.WhenAll(chores.Select(chore => chore.Kind == ChoreKind.Waits
            ? chore.DoAsync()
            : Task.Factory.StartNew(chore.Do, TaskCreationOptions.LongRunning))));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("chores blocked at once");
    }

    [Fact]
    public async Task AChoreThatComputes_HasNoAsyncForm()
    {
        var result = await CheckAsync(chores => Task.WhenAll(chores.Select(chore => chore.DoAsync())));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("has no DoAsync");
    }

    private static Task<ExerciseResult> CheckAsync(Func<IReadOnlyList<Chore>, Task> attempt) =>
        Exercise.CheckAsync("choose-and-prove", attempt);
}
