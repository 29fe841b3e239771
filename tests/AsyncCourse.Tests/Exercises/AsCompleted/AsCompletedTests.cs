namespace AsyncCourse.Tests.Exercises;

public sealed class AsCompletedTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_04_as_completed().ShowAsync);

        result.Message.Should().Contain("in the order C, A, D, B").And.Contain("4000 answers");
        result.Passed.Should().BeTrue();
    }

    [Fact]
    public async Task ATaskForEach_PassesAsWell()
    {
        var result = await CheckAsync((tasks, show) => Task.WhenAll(tasks.Select(async task => show(await task))));

        result.Passed.Should().BeTrue(result.Message);
    }

    [Fact]
    public async Task InTheOrderOfTheTasks_IsToldWhatWasNotShown()
    {
        var result = await CheckAsync(async (tasks, show) =>
        {
            foreach (var task in tasks)
            {
                show(await task);
            }
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("C was there, and 0.80 s later you had not shown it");
    }

    [Fact]
    public async Task AllInTheEnd_IsToldWhatWasNotShown()
    {
        var result = await CheckAsync(async (tasks, show) =>
        {
            foreach (var answer in await Task.WhenAll(tasks))
            {
                show(answer);
            }
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("as soon as it is there");
    }

    [Fact]
    public async Task OnlyTheFirst_IsToldThatItEndedTooSoon()
    {
        var result = await CheckAsync(async (tasks, show) => show(await await Task.WhenAny(tasks)));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("your method ended before the last one was there");
    }

    [Fact]
    public async Task WithoutWaiting_IsToldThatItEndedTooSoon()
    {
        var result = await CheckAsync((tasks, show) =>
        {
            foreach (var task in tasks)
            {
                _ = task.ContinueWith(done => show(done.Result), TaskScheduler.Default);
            }

            return Task.CompletedTask;
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("your method ended before the last one was there");
    }

    [Fact]
    public async Task ALoopOfWhenAny_IsToldWhatItCosts()
    {
        var result = await CheckAsync(async (tasks, show) =>
        {
            var left = tasks.ToList();
            while (left.Count > 0)
            {
                var done = await Task.WhenAny(left);
                left.Remove(done);
                show(await done);
            }
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("Right for four answers").And.Contain("WhenAny in a loop");
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task NothingShown_IsGivenUp()
    {
        var result = await CheckAsync((_, _) => Task.Delay(Timeout.Infinite));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("you had not shown it");
    }

    [Fact]
    public async Task AMethodOfAnotherForm_IsRefusedWithTheWantedOne()
    {
        var act = () => Exercise.CheckAsync("as-completed", () => 1);

        await act.Should().ThrowAsync<ArgumentException>()
            .WithMessage("*Task ShowAsync(Task<string>[] tasks, Action<string> show)*");
    }

    private static Task<ExerciseResult> CheckAsync(Func<Task<string>[], Action<string>, Task> attempt) =>
        Exercise.CheckAsync("as-completed", attempt);
}
