using System.Threading.Channels;

namespace AsyncCourse.Tests.Exercises;

public sealed class ThreeStagePipelineTests
{
    private delegate Task Pipeline(
        int[] ids, Func<int, Task<string>> load, Func<string, Task<int>> parse, Func<int, Task> store);

    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_06_three_stage_pipeline().PipelineAsync);

        result.Message.Should().Contain("all three busy at once").And.Contain("everything stopped");
        result.Passed.Should().BeTrue();
    }

    [Fact]
    public async Task OneItemAfterTheOther_IsToldThatStagesCanOverlap()
    {
        var result = await CheckAsync(async (ids, load, parse, store) =>
        {
            foreach (var id in ids)
            {
                await store(await parse(await load(id)));
            }
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("At most 1 of the three stages worked at the same time");
    }

    [Fact]
    public async Task EveryItemAtOnce_IsToldOneAtATime()
    {
        var result = await CheckAsync((ids, load, parse, store) =>
            Task.WhenAll(ids.Select(async id => await store(await parse(await load(id))))));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("A stage had 8 items in hand at once");
    }

    [Fact]
    public async Task AChannelNeverCompleted_IsToldToComplete()
    {
        var result = await CheckAsync((ids, load, parse, store) => ConnectAsync(ids, load, parse, store, null, complete: false));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("8 were stored").And.Contain("Complete");
    }

    [Fact]
    public async Task UnboundedChannels_AreSeenToRunAhead()
    {
        var result = await CheckAsync((ids, load, parse, store) => ConnectAsync(ids, load, parse, store, null));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("items were loaded or being loaded before they were stored")
            .And.Contain("bounded channel");
    }

    [Fact]
    public async Task AStageThatFails_LeavesTheOthersWaiting()
    {
        var result = await CheckAsync((ids, load, parse, store) => ConnectAsync(ids, load, parse, store, room: 2));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("parse failed for page 3 of 100").And.Contain("A stage still waits");
    }

    [Fact]
    public async Task AMethodOfAnotherForm_IsRefusedWithTheWantedOne()
    {
        var act = () => Exercise.CheckAsync("three-stage-pipeline", () => 1);

        await act.Should().ThrowAsync<ArgumentException>().WithMessage("*Task PipelineAsync(int[] ids*");
    }

    // The pipeline as one writes it first: nothing in it thinks of failure.
    private static async Task ConnectAsync(
        int[] ids, Func<int, Task<string>> load, Func<string, Task<int>> parse, Func<int, Task> store,
        int? room, bool complete = true)
    {
        var pages = room is { } few ? Channel.CreateBounded<string>(few) : Channel.CreateUnbounded<string>();
        var items = room is { } some ? Channel.CreateBounded<int>(some) : Channel.CreateUnbounded<int>();
        await Task.WhenAll(LoadAsync(), ParseAsync(), StoreAsync());

        async Task LoadAsync()
        {
            foreach (var id in ids)
            {
                await pages.Writer.WriteAsync(await load(id));
            }

            _ = complete && pages.Writer.TryComplete();
        }

        async Task ParseAsync()
        {
            await foreach (var page in pages.Reader.ReadAllAsync())
            {
                await items.Writer.WriteAsync(await parse(page));
            }

            _ = complete && items.Writer.TryComplete();
        }

        async Task StoreAsync()
        {
            await foreach (var item in items.Reader.ReadAllAsync())
            {
                await store(item);
            }
        }
    }

    private static Task<ExerciseResult> CheckAsync(Pipeline attempt) => Exercise.CheckAsync(
        "three-stage-pipeline",
        new Func<int[], Func<int, Task<string>>, Func<string, Task<int>>, Func<int, Task>, Task>(attempt));
}
