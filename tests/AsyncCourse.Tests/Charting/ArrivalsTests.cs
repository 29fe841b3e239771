namespace AsyncCourse.Tests.Charting;

public sealed class ArrivalsTests
{
    [Fact]
    public void Arrivals_CountsHowManyBeganInEachWindow()
    {
        var timeline = Timeline.FromRecorded(
            "storm", ((int[])[0, 5, 9, 10, 31]).Select(at =>
                new TimelineSpan("request", at.Milliseconds(), 40.Milliseconds(), SpanRole.Waiting)), []);

        var chart = Charts.Arrivals("Arrivals", 10.Milliseconds(), timeline);

        var line = chart.Series.Should().ContainSingle().Subject;
        line.Name.Should().Be("storm");
        line.IsStep.Should().BeTrue();
        line.Points.Select(point => (point.X, point.Y)).Should().Equal((0, 3), (10, 1), (20, 0), (30, 1), (40, 0));
        chart.Y.Label.Should().Be("arrived in 10 ms (count)");
    }

    [Fact]
    public void Arrivals_OfNothing_IsAFlatLine()
    {
        var chart = Charts.Arrivals("Arrivals", 10.Milliseconds(), new Timeline());

        chart.Series[0].Points.Should().OnlyContain(point => point.Y == 0);
    }
}
