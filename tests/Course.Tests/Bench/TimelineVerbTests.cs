using Course.Tests.Run;

namespace Course.Tests.Bench;

public sealed class TimelineVerbTests
{
    [Fact]
    public async Task Timeline_ShowsWhatASpanCosts()
    {
        var result = await CourseProcess.RunAsync(AppContext.BaseDirectory, ["bench", "timeline"]);

        result.Exit.Should().Be(0, result.Errors);
        result.Output.Should().MatchRegex(@"medians: \d+ ns a span \(\d+ – \d+\)").And.MatchRegex(@"Ratio: \d+\.\d\.");
    }
}
