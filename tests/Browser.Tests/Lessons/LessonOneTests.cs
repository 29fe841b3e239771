using Browser.Tests.Browsers;
using Microsoft.Playwright;

namespace Browser.Tests.Lessons;

[Trait("Pace", "Slow")]
[Collection(BrowserGroup.Name)]
public sealed class LessonOneTests(ChromiumFixture chromium, LessonRun lesson) : IClassFixture<LessonRun>
{
    private const string Charts = "[data-async-chart]";

    [Fact]
    public async Task Charts_AreDrawnWithTitlesAndAxesWithUnits()
    {
        await using var page = await OpenAsync();

        foreach (var chart in await page.Tab.Locator("figure.async-chart").AllAsync())
        {
            (await chart.Locator("svg.main-svg").CountAsync()).Should().BePositive();
            // Charts that have become Plotly.NET's carry their title inside the drawing.
            (await chart.Locator("figcaption strong, .gtitle").First.TextContentAsync()).Should().NotBeNullOrWhiteSpace();
            (await chart.Locator(".xtitle").TextContentAsync()).Should().MatchRegex(@"\w+ \(.+\)");
            (await chart.Locator(".ytitle").AllTextContentsAsync()).Should()
                .AllSatisfy(title => title.Should().NotBeNullOrWhiteSpace());
        }
    }

    [Fact]
    public async Task Page_Offline_HasNothingRedInTheConsoleAndAsksForNothing()
    {
        await using var page = await OpenAsync();
        await page.Tab.WaitForLoadStateAsync(LoadState.NetworkIdle);

        page.Complaints.Should().BeEmpty();
        page.OutsideRequests.Should().BeEmpty();
    }

    [Fact]
    public async Task Charts_WhenTheThemeChanges_AreDrawnInItsColours()
    {
        await using var page = await OpenAsync();
        const string Ink = "getComputedStyle(document.querySelector('.xtitle')).fill";
        var before = await page.Tab.EvaluateAsync<string>(Ink);

        await page.Tab.ClickAsync("button.theme");

        await page.Tab.WaitForFunctionAsync($"before => {Ink} !== before", before);
    }

    [Fact]
    public async Task Page_OnAPhone_IsNoWiderThanTheWindow()
    {
        await using var page = await OpenAsync(width: 390);

        (await page.OverflowAsync()).Should().Be(0);
    }

    // Every chart is drawn, or the test ends here.
    private async Task<OpenPage> OpenAsync(int width = 1280)
    {
        _ = InstalledBrowser.PathOrSkip();
        var page = await chromium.OpenAsync(await lesson.PageAsync(), width);
        (await page.Tab.Locator(Charts).CountAsync()).Should().BePositive("the lesson draws charts");
        await page.Tab.WaitForFunctionAsync(
            $"[...document.querySelectorAll('{Charts}')].every(chart => chart.querySelector('svg.main-svg .xtitle'))");
        return page;
    }
}
