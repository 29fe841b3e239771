using System.Globalization;
using System.Text.Json;
using AsyncCourse.Charting;

namespace AsyncCourse.Tests.Charting;

public sealed class FigureTests
{
    public FigureTests() => CultureInfo.CurrentCulture = new CultureInfo("de-DE");

    [Fact]
    public void Gantt_DrawsABarASpanInTheColourOfItsRole()
    {
        var figure = Draw(Charts.Gantt(Sample.Gather, Sample.WhenAll));

        var waiting = Trace(figure, "waiting");
        Numbers(waiting, "base").Should().Equal(0, 1, 0);
        Numbers(waiting, "x").Should().Equal(150, 150, 150.5);
        waiting.GetProperty("orientation").GetString().Should().Be("h");
        waiting.GetProperty("marker").GetProperty("color").GetString().Should().Be(RoleLook.Of(SpanRole.Waiting).Color);
        Numbers(Trace(figure, "failed"), "x").Should().Equal(20);
    }

    [Fact]
    public void GanttNamesOnlyTheRolesThatAreThere()
    {
        var names = Draw(Charts.Gantt(Sample.Gather)).GetProperty("data").EnumerateArray()
            .Where(trace => !trace.TryGetProperty("showlegend", out var shown) || shown.GetBoolean())
            .Select(trace => trace.GetProperty("name").GetString());

        names.Should().Equal("waiting", "failed");
    }

    [Fact]
    public void AChartWithoutALegend_HidesNoneOfThoseItIsCombinedWith()
    {
        var steps = Draw(Charts.InFlight(Sample.Gather));
        var bars = Draw(Charts.Compare("Compared", ("a", TimeSpan.FromSeconds(1))));

        steps.GetProperty("layout").TryGetProperty("showlegend", out _).Should().BeFalse();
        steps.GetProperty("data")[0].TryGetProperty("showlegend", out _).Should().BeFalse("plotly.js would show a legend of one");
        bars.GetProperty("layout").TryGetProperty("showlegend", out _).Should().BeFalse();
        bars.GetProperty("data")[0].GetProperty("showlegend").GetBoolean()
            .Should().BeFalse("its bars have their names beside them");
    }

    [Fact]
    public void GanttTitlesItsAxesWithUnitsAndItsLanes()
    {
        var layout = Draw(Charts.Gantt(Sample.Gather, Sample.WhenAll)).GetProperty("layout");

        Title(layout, "xaxis").Should().Be("time (ms)");
        Title(layout, "yaxis").Should().Be("span");
        Texts(layout.GetProperty("yaxis").GetProperty("ticktext")).Should().Equal("A", "B", "C", "A");
        Annotations(layout).Should().Contain(["<b>asyncio</b>", "<b>C#</b>"]);
    }

    [Fact]
    public void Gantt_DrawsAMarkAsALineThroughItsOwnLaneOnly()
    {
        var layout = Draw(Charts.Gantt(Sample.Gather, Sample.WhenAll)).GetProperty("layout");

        var line = layout.GetProperty("shapes").EnumerateArray().Should().ContainSingle().Subject;
        var rows = Numbers(layout.GetProperty("yaxis"), "tickvals");
        line.GetProperty("x0").GetDouble().Should().Be(22);
        line.GetProperty("y1").GetDouble().Should().BeInRange(rows[2], rows[3]);
        Annotations(layout).Should().Contain("raised, 22.0 ms");
    }

    [Fact]
    public void LabelsOfMarksThatAreCloseStandOnDifferentLines()
    {
        var timeline = Timeline.FromRecorded(
            null, [Sample.Span("A", 0, 1)], [new("first", TimeSpan.FromSeconds(0.5)), new("second", TimeSpan.FromSeconds(0.51))]);

        var labels = Draw(Charts.Gantt(timeline)).GetProperty("layout").GetProperty("annotations").EnumerateArray()
            .Select(label => label.GetProperty("y").GetDouble()).ToList();

        labels.Should().HaveCount(2);
        (labels[0] - labels[1]).Should().BeGreaterThan(12);
    }

    [Fact]
    public void Hovering_TellsNameStartDurationAndThreads()
    {
        var hover = Texts(Trace(Draw(Charts.Gantt(Sample.WhenAll)), "waiting").GetProperty("hovertext"));

        hover.Should().Equal("<b>A</b>: waiting<br>from 0 ms, for 151 ms<br>thread 4, then 7");
    }

    [Fact]
    public void GanttOfTenThousandRequests_StaysSmallAndShowsAllOfTheRun()
    {
        var json = ChartRendering.Renderer.ToFigureJson(Charts.Gantt(Sample.Requests(10_000)));

        var bars = Numbers(Trace(JsonDocument.Parse(json).RootElement, "waiting"), "base");
        bars.Should().HaveCount(150);
        bars[^1].Should().BeApproximately(1, 0.01);
        json.Length.Should().BeLessThan(40_000);
        JsonDocument.Parse(json).RootElement.GetProperty("layout").GetProperty("height").GetInt32().Should().BeLessThan(800);
    }

    [Fact]
    public void Compare_EndsNoBarBeyondThePlotWhereItsTextWouldVanish()
    {
        var figure = Draw(Charts.Compare(
            "t", ("requests", TimeSpan.FromSeconds(1.1451678)), ("Flurl", TimeSpan.FromSeconds(1.05))));

        var end = figure.GetProperty("layout").GetProperty("xaxis").GetProperty("range")[1].GetDouble();
        end.Should().BeGreaterThanOrEqualTo(Numbers(figure.GetProperty("data")[0], "x").Max());
    }

    [Fact]
    public void Compare_ShowsWhatWasBeingDoneInItsColourItsPatternAndItsName()
    {
        var second = TimeSpan.FromSeconds(1);
        var figure = Draw(Charts.Compare(
            "t", ("requests", second, SpanRole.Blocked), ("Flurl", second, SpanRole.Waiting)));

        var bars = figure.GetProperty("data")[0];
        bars.GetProperty("marker").GetProperty("color").EnumerateArray().Select(color => color.GetString())
            .Should().Equal(RoleLook.Of(SpanRole.Blocked).Color, RoleLook.Of(SpanRole.Waiting).Color);
        bars.GetProperty("marker").GetProperty("pattern").GetProperty("shape")[0].GetString().Should().NotBeEmpty();
        bars.GetProperty("text")[0].GetString().Should().Be("1.00 s, blocked");
    }

    [Fact]
    public void Compare_WritesValuesBesideBars()
    {
        var figure = Draw(Charts.Compare("t", ("sync", TimeSpan.FromSeconds(6.01)), ("async", TimeSpan.FromSeconds(3))));

        var bars = figure.GetProperty("data")[0];
        Numbers(bars, "x").Should().Equal(6.01, 3);
        Texts(bars.GetProperty("text")).Should().Equal("6.01 s", "3.00 s");
        Title(figure.GetProperty("layout"), "xaxis").Should().Be("time (s)");
    }

    [Fact]
    public void Lines_DrawsMarkersAtMeasuredPointsAndFullNumbersOnLogAxes()
    {
        var chart = Charts.Lines("t", "requests (count)", "time (s)", new Series("sync", [(1, 0.1), (10_000, 1_000.5)]));

        var figure = Draw(chart.WithLogAxes());

        figure.GetProperty("data")[0].GetProperty("mode").GetString().Should().Be("lines+markers");
        Numbers(figure.GetProperty("data")[0], "y").Should().Equal(0.1, 1_000.5);
        var x = figure.GetProperty("layout").GetProperty("xaxis");
        x.GetProperty("type").GetString().Should().Be("log");
        Texts(x.GetProperty("ticktext")).Should().Equal("1", "10", "100", "1,000", "10,000");
    }

    [Fact]
    public void InFlight_DrawsStepsAndNoHalfTicks()
    {
        var figure = Draw(Charts.InFlight(Sample.Gather));

        figure.GetProperty("data")[0].GetProperty("line").GetProperty("shape").GetString().Should().Be("hv");
        figure.GetProperty("layout").GetProperty("yaxis").GetProperty("dtick").GetDouble().Should().Be(1);
        Title(figure.GetProperty("layout"), "yaxis").Should().Be("in flight (count)");
    }

    [Fact]
    public void AName_IsNeverTakenForMarkup()
    {
        var timeline = Timeline.FromRecorded(null, [Sample.Span("List<b>", 0, 1)], []);

        var layout = Draw(Charts.Gantt(timeline)).GetProperty("layout");

        Texts(layout.GetProperty("yaxis").GetProperty("ticktext")).Should().Equal("List&lt;b>");
    }

    [Fact]
    public void EveryChartWithoutData_StillHasAxes()
    {
        CourseChart[] charts =
        [
            Charts.Gantt(), Charts.Gantt(new Timeline()), Charts.InFlight(new Timeline()),
            Charts.InFlight(), Charts.Lines("t", "x", "y"), Charts.Compare("t", "MB"),
            Charts.Lines("t", "x", "y", new Series("none", Array.Empty<(double, double)>())).WithLogAxes(),
        ];

        foreach (var chart in charts)
        {
            Title(Draw(chart).GetProperty("layout"), "xaxis").Should().Be(chart.X.Label);
        }
    }

    private static JsonElement Draw(CourseChart chart) =>
        JsonDocument.Parse(ChartRendering.Renderer.ToFigureJson(chart)).RootElement;

    private static JsonElement Trace(JsonElement figure, string name) => figure.GetProperty("data").EnumerateArray()
        .Single(trace => trace.TryGetProperty("name", out var value) && value.GetString() == name);

    private static double[] Numbers(JsonElement parent, string name) =>
        [.. parent.GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];

    private static string?[] Texts(JsonElement array) => [.. array.EnumerateArray().Select(text => text.GetString())];

    private static string? Title(JsonElement layout, string axis) =>
        layout.GetProperty(axis).GetProperty("title").GetProperty("text").GetString();

    private static string?[] Annotations(JsonElement layout) =>
        [.. layout.GetProperty("annotations").EnumerateArray().Select(label => label.GetProperty("text").GetString())];
}
