using AsyncCourse.Charting;

namespace Browser.Tests.Charts;

public sealed class LibraryChartPageTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private const string Bars = """
        {"data":[{"type":"bar","x":["a","b"],"y":[1,3],"name":"one"},{"type":"surface","z":[[1]]}],
         "layout":{"width":600,"height":500,"paper_bgcolor":"rgb(1, 2, 3)","xaxis":{"title":{"text":"x"}},
         "font":{"color":"rgb(4, 5, 6)"}}}
        """;

    [Fact]
    public async Task AFigureOfAnotherLibrary_KeepsItsSizeAndColoursWithoutANetwork()
    {
        PlotlyScript.Forget();
        var page = await chromium.OpenAsync($"<style>body {{ color: rgb(9, 9, 9) }}</style>{Html(Bars)}");
        await page.WaitForChartsAsync(1);

        page.Complaints.Should().BeEmpty();
        (await page.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.xtitle')).fill"))
            .Should().Be("rgb(4, 5, 6)");
        (await page.Page.EvaluateAsync<string>("document.querySelector('.main-svg').style.background"))
            .Should().Be("rgb(1, 2, 3)");
        (await page.Page.EvaluateAsync<double[]>(
            "(box => [box.width, box.height])(document.querySelector('.main-svg').getBoundingClientRect())"))
            .Should().Equal(600, 500);
        (await page.Page.Locator(".barlayer .point").CountAsync()).Should().Be(2);
        (await page.Page.TextContentAsync("figure")).Should().Contain("Not drawn: surface.");
    }

    [Fact]
    public async Task AFigureWithoutASizeFillsItsPlaceAndStandsBesideAChartOfTheCourse()
    {
        PlotlyScript.Forget();
        var ours = AsyncCourse.Charts.Compare("Compared", ("a", TimeSpan.FromSeconds(1)));
        var page = await chromium.OpenAsync(
            "<div style=\"width:480px\">"
            + Html("""{"data":[{"x":[1,2],"y":[3,4]}],"layout":{"xaxis":{"title":{"text":"x"}}}}""")
            + $"{ChartHtml.Of(ours)}</div>");
        await page.WaitForChartsAsync(2);

        page.Complaints.Should().BeEmpty();
        await page.Page.WaitForFunctionAsync(
            "[...document.querySelectorAll('.js-plotly-plot')]"
            + ".every(plot => plot.querySelector('.main-svg').getBoundingClientRect().width === 480)");
    }

    private static string Html(string figure) =>
        LibraryChartHtml.Of(new ChartLibrary("a library", "None", "None", "", _ => figure), new object());
}
