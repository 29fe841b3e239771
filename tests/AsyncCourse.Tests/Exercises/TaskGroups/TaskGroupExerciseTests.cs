namespace AsyncCourse.Tests.Exercises;

public sealed class TaskGroupExerciseTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_05_task_group().RunAllAsync);

        result.Message.Should().Contain("No child outlived your method");
        result.Passed.Should().BeTrue();
    }

    [Fact]
    public async Task TheStub_IsToldThatItThrowsBeforeTheCleaningUpIsDone()
    {
        var result = await CheckAsync(async (children, cancellationToken) =>
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var running = children.Select(child => child(stop.Token)).ToList();
            try
            {
                await foreach (var ended in Task.WhenEach(running))
                {
                    await ended;
                }
            }
            catch
            {
                await stop.CancelAsync();
                throw;
            }
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("B failed after 30 ms").And.Contain("while 2 of them were still cleaning up");
    }

    [Fact]
    public async Task WhenAllAlone_IsToldThatNobodyWasAskedToStop()
    {
        var result = await CheckAsync((children, cancellationToken) =>
            Task.WhenAll(children.Select(child => child(cancellationToken))));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("Of A and C, 0 were asked to stop");
    }

    [Fact]
    public async Task OneAfterTheOther_IsToldThatTheyDoNotRunAtOnce()
    {
        var result = await CheckAsync(async (children, cancellationToken) =>
        {
            foreach (var child in children)
            {
                await child(cancellationToken);
            }
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("At most 1 of them ran at once");
    }

    [Fact]
    public async Task NobodyAwaited_IsToldHowManyHadEnded()
    {
        var result = await CheckAsync((children, cancellationToken) =>
        {
            _ = children.Select(child => child(cancellationToken)).ToList();
            return Task.CompletedTask;
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("returned when 0 of them had ended");
    }

    [Fact]
    public async Task OnlyTheFirstFailure_IsToldOfTheOther()
    {
        var result = await CheckAsync(async (children, cancellationToken) =>
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            Exception? first = null;
            await Task.WhenAll(children.Select(async child =>
            {
                try
                {
                    await child(stop.Token);
                }
                catch (Exception problem)
                {
                    first ??= problem;
                    await stop.CancelAsync();
                }
            }));
            if (first is not null)
            {
                throw first;
            }
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("tells of A alone");
    }

    [Fact]
    public async Task ASourceThatIsNotLinked_IsToldOfTheCallersToken()
    {
        var result = await CheckAsync(async (children, cancellationToken) =>
        {
            using var stop = new CancellationTokenSource();
            var failures = new List<Exception>();
            await Task.WhenAll(children.Select(async child =>
            {
                try
                {
                    await child(stop.Token);
                }
                catch (OperationCanceledException)
                {
                }
                catch (Exception problem)
                {
                    failures.Add(problem);
                    await stop.CancelAsync();
                }
            }));
            if (failures.Count > 0)
            {
                throw new AggregateException(failures);
            }
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("Link your source to the caller's token");
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task AMethodThatNeverEnds_IsGivenUpOn()
    {
        var result = await CheckAsync((_, _) => new TaskCompletionSource().Task);

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("your method had not ended");
    }

    private static Task<ExerciseResult> CheckAsync(Func<Func<CancellationToken, Task>[], CancellationToken, Task> attempt) =>
        Exercise.CheckAsync("task-group", attempt);
}
