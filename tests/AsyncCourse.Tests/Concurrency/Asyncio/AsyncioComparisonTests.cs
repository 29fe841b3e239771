using System.Text.Json;
using AsyncCourse.Tests.CPython;

namespace AsyncCourse.Tests.Concurrency.Asyncio;

/// <summary>TaskGroup against asyncio's: the same made-up programs, both in virtual time, must do the same.</summary>
public sealed class AsyncioComparisonTests
{
    private const int Count = 600;

    [Fact]
    public async Task OnRandomSchedulesTheSameChildrenRunFailAndAreCancelledAtTheSameMoments()
    {
        Schedule[] schedules = [.. Enumerable.Range(1, Count).Select(ScheduleMaker.Make)];
        var theirs = await AskAsyncioAsync(schedules);

        var ours = schedules.Select(CSharpSide.Run).ToList();

        for (var seed = 1; seed <= Count; seed++)
        {
            ours[seed - 1].Should().BeEquivalentTo(
                theirs[seed - 1], options => options.WithStrictOrdering(), $"so asyncio did with seed {seed}");
        }
    }

    [Fact]
    public void TheSchedules_AreWorthComparing()
    {
        var results = Enumerable.Range(1, Count).Select(ScheduleMaker.Make).Select(CSharpSide.Run).ToList();

        results.Count(result => result.Outcome == "ok").Should().BeGreaterThan(Count / 20);
        results.Count(result => result.Outcome == "cancelled").Should().BeGreaterThan(Count / 40);
        results.Count(result => result.Outcome.Contains("],[", StringComparison.Ordinal)
            || result.Outcome.StartsWith("[[", StringComparison.Ordinal))
            .Should().BeGreaterThan(Count / 20, "groups fail in groups");
        results.Count(result => result.Outcome.Contains(',')).Should().BeGreaterThan(Count / 10, "several failures at once");
        results.SelectMany(result => result.Events).Count(what => what.EndsWith("is clean", StringComparison.Ordinal))
            .Should().BeGreaterThan(Count / 10);
    }

    private static async Task<ScheduleResult[]> AskAsyncioAsync(Schedule[] schedules)
    {
        var file = Path.GetTempFileName();
        try
        {
            using var snippet = new StreamReader(
                typeof(AsyncioComparisonTests).Assembly.GetManifestResourceStream("asyncio_side.py")!);
            var run = await Snippets.RunAsync(Snippets.Job(
                (await snippet.ReadToEndAsync()).ReplaceLineEndings("\n"),
                variables: new() { ["answers"] = file, ["schedules"] = JsonSerializer.SerializeToNode(schedules) }));
            run.Errors.Should().BeEmpty();
            return JsonSerializer.Deserialize<ScheduleResult[]>(await File.ReadAllTextAsync(file))!;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
