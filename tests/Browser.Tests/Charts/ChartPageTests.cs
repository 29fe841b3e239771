using AsyncCourse;
using AsyncCourse.Charting;
using Microsoft.DotNet.Interactive.Formatting;

namespace Browser.Tests.Charts;

public sealed class ChartPageTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly Timeline Requests = Timeline.FromRecorded(
        "requests", [new("A", TimeSpan.Zero, Second, SpanRole.Waiting), new("B", TimeSpan.Zero, 2 * Second, SpanRole.Failed)],
        [new("done", 2 * Second)]);

    static ChartPageTests() => PlotlyScript.Carry();

    [Fact]
    public async Task AStaticPage_DrawsEveryKindOfChartWithoutNetworkOrComplaint()
    {
        CourseChart[] charts =
        [
            AsyncCourse.Charts.Gantt(Requests),
            AsyncCourse.Charts.InFlight(Requests),
            AsyncCourse.Charts.Compare("Compared", ("a", Second), ("b", 2 * Second)),
            AsyncCourse.Charts.Lines("Lines", "requests (count)", "time (s)", new Series("a", [(1, 1), (10, 2)])).WithLogAxes(),
        ];

        var page = await chromium.OpenAsync(PlotlyScript.Html + string.Concat(charts.Select(Html)));
        await page.WaitForChartsAsync(4);

        page.Complaints.Should().BeEmpty();
        (await page.Page.Locator(".xtitle").AllTextContentsAsync())
            .Should().Equal("time (s)", "time (s)", "time (s)", "requests (count)");
        (await page.Page.Locator(".legendtext").AllTextContentsAsync()).Should().Equal("waiting", "failed", "a");
        (await page.Page.Locator("[data-async-chart-note]:visible").CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task RequireJsOnThePage_DoesNotTakeTheScript()
    {
        const string requireJs =
            "<script>window.taken = 0; window.define = () => window.taken++; window.define.amd = {};</script>";

        var page = await chromium.OpenAsync(requireJs + PlotlyScript.Html + Html(AsyncCourse.Charts.Gantt(Requests)));
        await page.WaitForChartsAsync(1);

        (await page.Page.EvaluateAsync<int>("window.taken")).Should().Be(0);
        page.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task ANotebook_DrawsChartsThatCameBeforeTheirScript()
    {
        var page = await chromium.OpenAsync("");
        await page.InsertAsync(Html(AsyncCourse.Charts.Gantt(Requests)));
        await page.InsertAsync(PlotlyScript.Html);
        await page.InsertAsync(Html(AsyncCourse.Charts.InFlight(Requests)));
        await page.InsertAsync(PlotlyScript.Html);
        await page.WaitForChartsAsync(2);

        page.Complaints.Should().BeEmpty();
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task AChartWithoutItsScript_SaysWhatToDoAndShowsItsNumbersUntilTheScriptComes()
    {
        var page = await chromium.OpenAsync(Html(AsyncCourse.Charts.Gantt(Requests)));

        await page.Page.Locator("[data-async-chart-note]").WaitForAsync(new() { Timeout = 60_000 });
        (await page.Page.Locator("[data-async-chart-note]").TextContentAsync()).Should().Contain("run that cell again");
        (await page.Page.Locator("details pre").IsVisibleAsync()).Should().BeTrue();

        await page.InsertAsync(PlotlyScript.Html);
        await page.WaitForChartsAsync(1);
        (await page.Page.Locator("[data-async-chart-note]").IsVisibleAsync()).Should().BeFalse();
    }

    [Fact]
    public async Task AChart_TakesOnThePageColourWhenTheThemeChanges()
    {
        const string theme = "<style>body { color: rgb(20, 20, 20) } body.dark { color: rgb(230, 230, 230) }</style>";
        var page = await chromium.OpenAsync(theme + PlotlyScript.Html + Html(AsyncCourse.Charts.Gantt(Requests)));
        await page.WaitForChartsAsync(1);

        await page.Page.EvaluateAsync("document.body.className = 'dark'");

        await page.Page.WaitForFunctionAsync(
            "getComputedStyle(document.querySelector('.xtitle')).fill === 'rgb(230, 230, 230)'", null,
            new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task AChartThatWasHiddenFillsItsPlaceWhenItIsShown()
    {
        var hidden = $"<div id=\"tab\" hidden style=\"width:500px\">{Html(AsyncCourse.Charts.InFlight(Requests))}</div>";
        var page = await chromium.OpenAsync(PlotlyScript.Html + hidden);
        await page.WaitForChartsAsync(1);

        await page.Page.EvaluateAsync("document.getElementById('tab').hidden = false");

        await page.Page.WaitForFunctionAsync(
            "document.querySelector('.main-svg').getBoundingClientRect().width === 500", null, new() { Timeout = 60_000 });
    }

    private static string Html(CourseChart chart) => chart.ToDisplayString(MimeType.Html);
}
