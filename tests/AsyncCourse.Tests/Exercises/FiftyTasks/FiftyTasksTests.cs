using System.Threading.Channels;

namespace AsyncCourse.Tests.Exercises;

public sealed class FiftyTasksTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_07_fifty_tasks().WorkThroughAsync);

        result.Message.Should().Contain("50 ran at once");
        result.Passed.Should().BeTrue();
    }

    [Fact]
    public async Task WorkersBehindAChannel_PassAsWell()
    {
        var result = await CheckAsync(async (source, work) =>
        {
            var channel = Channel.CreateBounded<int>(50);
            var workers = Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
            {
                await foreach (var number in channel.Reader.ReadAllAsync())
                {
                    await work(number);
                }
            }));
            foreach (var number in source)
            {
                await channel.Writer.WriteAsync(number);
            }

            channel.Writer.Complete();
            await workers;
        });

        result.Passed.Should().BeTrue(result.Message);
    }

    [Fact]
    public async Task TasksThatStandInLine_AsInTheLesson_AreCounted()
    {
        var gate = new SemaphoreSlim(50, 50);
        var result = await CheckAsync((source, work) => Task.WhenAll(source.Select(async number =>
        {
            await gate.WaitAsync();
            try
            {
                await work(number);
            }
            finally
            {
                gate.Release();
            }
        })));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("numbers were taken from the source before they were done");
    }

    [Fact]
    public async Task AsManyAsThereAreProcessors_IsToldOfTheOption()
    {
        var result = await CheckAsync((source, work) => Parallel.ForEachAsync(
            source, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) => await work(number)));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("MaxDegreeOfParallelism");
    }

    [Fact]
    public async Task InBatches_IsToldWhoWaitsForWhom()
    {
        var result = await CheckAsync(async (source, work) =>
        {
            foreach (var batch in source.Chunk(50))
            {
                await Task.WhenAll(batch.Select(work));
            }
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("In batches, the quick ones wait for the slow ones");
    }

    [Fact]
    public async Task WorkThatIsNotWaitedFor_IsMissed()
    {
        var result = await CheckAsync((source, work) =>
        {
            foreach (var number in source)
            {
                _ = work(number);
            }

            return Task.CompletedTask;
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("wanted is one for each");
    }

    private static Task<ExerciseResult> CheckAsync(Func<IEnumerable<int>, Func<int, Task>, Task> attempt) =>
        Exercise.CheckAsync("fifty-tasks", attempt);
}
