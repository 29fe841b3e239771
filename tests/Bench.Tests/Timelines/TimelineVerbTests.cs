namespace Bench.Tests.Timelines;

public sealed class TimelineVerbTests
{
    [Fact]
    public async Task Timeline_ShowsWhatASpanCosts()
    {
        var result = await BenchProgram.RunAsync(["timeline"]);

        result.Exit.Should().Be(0, result.Errors);
        result.Output.Should().MatchRegex(@"medians: \d+ ns a span \(\d+ – \d+\)").And.MatchRegex(@"Ratio: \d+\.\d\.");
    }
}
