using Course.Lessons;

namespace Course.Tests.Run;

/// <summary>
/// Charts of Plotly.NET in notebooks, with the copy that the course's own renderer has, so that no package is restored.
/// </summary>
public sealed class LibraryChartTests : IDisposable
{
    private static readonly string Bin = CourseRoot.HelpersBin(CourseRoot.FindAbove(AppContext.BaseDirectory)!);

    private readonly TestNotebooks _notebooks = new();

    public void Dispose() => _notebooks.Dispose();

    [Fact]
    public async Task Charts_OfPlotlyNet_AreDrawnInANotebookThatKnowsNothingOfTheCourse()
    {
        var notebook = _notebooks.Add(
            "theirs.ipynb",
            $$"""
            #r "{{Bin}}/rendering/Plotly.NET.dll"
            #r "{{Bin}}/rendering/Plotly.NET.CSharp.dll"
            using Plotly.NET.CSharp;
            var line = Chart.Line<int, int, string>(x: new[] { 1, 2 }, y: new[] { 3, 4 });
            line
            """,
            "display(line);",
            "line.Display();",
            "Chart.Heatmap<int, int, int, string>(zData: new[] { new[] { 1 } })");

        var (exit, output, errors) = await _notebooks.RunAsync(notebook);

        exit.Should().Be(0, output + errors);
        for (var cell = 1; cell <= 3; cell++)
        {
            Html("theirs", cell).Should().Contain("data-async-chart").And.NotContain("<table");
        }

        Html("theirs", 1).Length.Should().BeGreaterThan(300_000, "the first chart carries the drawing script");
        Html("theirs", 2).Length.Should().BeLessThan(20_000);
        Html("theirs", 4).Should().Contain("Not drawn: heatmap.").And.NotContain("data-async-chart");
    }

    [Fact]
    public async Task ToPlotly_OfEveryChart_CanBeRestyledCombinedAndSaved()
    {
        var saved = Path.Combine(_notebooks.Out, "saved.html");
        var notebook = _notebooks.Add(
            "ours.ipynb",
            $"""
            #r "{Bin}/AsyncCourse.dll"
            #r "{Bin}/rendering/AsyncCourse.Rendering.dll"
            #r "{Bin}/rendering/Plotly.NET.dll"
            #r "{Bin}/rendering/Plotly.NET.CSharp.dll"
            using AsyncCourse;
            using Plotly.NET.CSharp;
            var done = Timeline.FromRecorded(
                "<t>", [new TimelineSpan("A", TimeSpan.Zero, TimeSpan.FromSeconds(1), SpanRole.Failed)], []);
            CourseChart[] all =
            [
                Charts.Gantt(done), Charts.InFlight(done), Charts.Compare("Compared", ("a", TimeSpan.FromSeconds(1))),
                Charts.Lines("Lines", "x (count)", "y (s)", new Series("a", [(1, 2.0)])),
            ];
            var theirs = all.Select(chart => chart.ToPlotly()).ToArray();
            """,
            "foreach (var chart in theirs) display(chart);",
            "theirs[0].WithTitle(\"<mine>\").WithXAxisStyle<double, double, string>(TitleText: \"since the start\")"
            + ".WithSize(Height: 700)",
            "Chart.Grid(theirs[1..3], 1, 2)",
            $"theirs[2].SaveHtml(\"{saved}\", false);",
            "foreach (var chart in theirs) Console.WriteLine(Plotly.NET.GenericChart.toFigureJson(chart));",
            "Chart.Grid(theirs[..2], 1, 2)");

        var (exit, output, errors) = await _notebooks.RunAsync(notebook);

        exit.Should().Be(0, output + errors);
        _notebooks.Executed("ours").Html(2)
            .Should().HaveCount(4).And.AllSatisfy(html => html.Should().Contain("data-async-chart"));
        Html("ours", 3).Should().Contain("since the start").And.Contain("\\u0026lt;mine").And.Contain("\"height\":700");
        Html("ours", 4).Should().Contain("\"xaxis2\"");
        var page = await File.ReadAllTextAsync(saved);
        page.Length.Should().BeGreaterThan(3_000_000, "plotly.js is in the page");
        page.Should().NotMatchRegex("<script[^>]+src=");
        Html("ours", 7).Should().Contain("\"showlegend\":true", "the roles' legend stays");
        _notebooks.Executed("ours").Text(6).Should().NotContain("@ink").And.NotContain("|#");
    }

    private string Html(string notebook, int cell) => _notebooks.Executed(notebook).Html(cell).Should().ContainSingle().Subject;
}
