namespace AsyncCourse.Tests.Charting;

public sealed class ChartsTests
{
    [Fact]
    public void GanttOrdersRowsByTheFirstStartOfEachName()
    {
        var timeline = Timeline.FromRecorded(
            null, [Sample.Span("late", 2, 3), Sample.Span("early", 0, 1), Sample.Span("late", 4, 5)], []);

        var lane = Charts.Gantt(timeline).Lanes.Single();

        lane.Rows.Select(row => row.Name).Should().Equal("early", "late");
        lane.Rows[1].Tracks.Should().ContainSingle().Which.Should().HaveCount(2);
    }

    [Fact]
    public void Gantt_GivesOverlappingSpansOfOneNameTracksOfTheirOwn()
    {
        var timeline = Timeline.FromRecorded(
            null, [Sample.Span("r", 0, 2), Sample.Span("r", 1, 3), Sample.Span("r", 2, 4), Sample.Span("r", 2.5, 3)], []);

        var row = Charts.Gantt(timeline).Lanes.Single().Rows.Single();

        row.Tracks.Select(track => string.Join(" ", track.Select(span => span.Start.TotalSeconds)))
            .Should().Equal("0 2", "1", FormattableString.Invariant($"{2.5}"));
    }

    [Fact]
    public void GanttOfMoreRowsThanFit_SaysHowManyItDraws()
    {
        Charts.Gantt(Sample.Requests(10_000)).Note.Should().Be("150 of 10,000 rows are drawn, evenly chosen.");
        Charts.Gantt(Sample.Requests(150)).Note.Should().BeNull();
    }

    [Theory]
    [InlineData(3, "time (s)")]
    [InlineData(0.15, "time (ms)")]
    [InlineData(0.00002, "time (µs)")]
    public void TimeAxesUseTheUnitThatFitsTheLongestTime(double seconds, string label)
    {
        var timeline = Timeline.FromRecorded(null, [Sample.Span("A", 0, seconds)], []);

        Charts.Gantt(timeline).X.Label.Should().Be(label);
        Charts.InFlight(timeline).X.Label.Should().Be(label);
        Charts.Compare("t", ("A", TimeSpan.FromSeconds(seconds))).X.Label.Should().Be(label);
    }

    [Fact]
    public void InFlight_CountsOpenSpansAtEachMomentAndNamesThePeak()
    {
        var timeline = Timeline.FromRecorded(
            "mine", [Sample.Span("A", 0, 3), Sample.Span("B", 1, 2), Sample.Span("C", 2, 4)], []);

        var chart = Charts.InFlight(timeline);

        chart.Series.Single().Points.Should().Equal(
            new ChartPoint(0, 1), new ChartPoint(1, 2), new ChartPoint(2, 2), new ChartPoint(3, 1), new ChartPoint(4, 0));
        chart.Note.Should().Be("Most at once: 2.");
    }

    [Fact]
    public void InFlightOfManySpans_LeavesOutPointsButNeverThePeak()
    {
        var line = Charts.InFlight(Sample.Requests(10_000)).Series.Single();

        line.Points.Count.Should().BeLessThan(2_100);
        line.Points.Max(point => point.Y).Should().Be(10_000);
        line.Points[^1].Y.Should().Be(0);
    }

    [Fact]
    public void SeriesOfTimes_AreInSecondsAndSorted()
    {
        var series = new Series("s", [(10, TimeSpan.FromMilliseconds(250)), (1, TimeSpan.FromSeconds(2))]);

        series.Points.Should().Equal(new ChartPoint(1, 2), new ChartPoint(10, 0.25));
    }

    [Fact]
    public void Lines_RefusesWhatIsNotANumberAndSaysWhichLineItIsIn()
    {
        var draw = () => Charts.Lines("t", "x", "y", new Series("p99", [(1, double.NaN)]));

        draw.Should().Throw<ArgumentException>().WithMessage("'p99' has the value NaN*Leave it out*");
    }

    [Fact]
    public void WithLogAxes_RefusesZeroAndSaysWhatToDo()
    {
        var chart = Charts.Lines("t", "x", "y", new Series("sync", [(0, 1)]));

        chart.Invoking(c => c.WithLogAxes()).Should().Throw<ArgumentException>().WithMessage("*'sync'*keep the axis linear*");
        chart.Invoking(c => c.WithLogAxes(x: false)).Should().NotThrow();
    }
}
