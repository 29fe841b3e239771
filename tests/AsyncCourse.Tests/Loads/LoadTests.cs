using Flurl.Http;

namespace AsyncCourse.Tests.Loads;

public sealed class LoadTests
{
    [Fact]
    public async Task Measure_CountsWhatClientAndServerSaw()
    {
        await using var lesson = await Lesson.StartAsync(TestContext.Current.CancellationToken);

        var report = await Load.MeasureAsync("four", lesson, api => Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => api.Request("delay", 50).GetStringAsync())));

        report.Answered.Should().Be(4);
        report.Refused.Should().Be(0);
        report.Latencies.Count.Should().Be(4);
        report.Latencies.P50.Should().BeGreaterThanOrEqualTo(50.Milliseconds());
        report.Server.Spans.Should().HaveCount(4);
        report.ToString().Should().Contain("peak in flight").And.Contain("four");
    }

    [Fact]
    public async Task WhatTheLimiterTurnsAway_IsCountedAsRefused_AndTheNextMeasureStartsAnew()
    {
        await using var lesson = await Lesson.StartAsync(TestContext.Current.CancellationToken);
        Func<IFlurlClient, Task> all = api => Task.WhenAll(Enumerable.Range(0, 400).Select(_ =>
            api.Request("capacity").SetQueryParam("ms", 300).AllowAnyHttpStatus().GetAsync()));

        var hasty = await Load.MeasureAsync("hasty", lesson, all);
        var after = await Load.MeasureAsync(
            "after", lesson, api => api.Request("capacity").SetQueryParam("ms", 1).GetStringAsync());

        hasty.Refused.Should().BePositive();
        (hasty.Answered + hasty.Refused).Should().Be(400);
        (after.Answered, after.Refused, after.PeakInFlight).Should().Be((1, 0, 1));
    }
}
