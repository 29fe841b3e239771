using Browser.Tests.Browsers;
using Microsoft.Playwright;

namespace Browser.Tests.Pages;

[Collection(BrowserGroup.Name)]
public sealed class BookInBrowserTests(ChromiumFixture chromium, SampleBook book) : IClassFixture<SampleBook>
{
    private const int Phone = 390;

    [Fact]
    public async Task Lesson_Offline_OpensWithoutComplaintsAndAsksForNothing()
    {
        await using var page = await chromium.OpenAsync(book.Lesson);
        await page.Tab.WaitForLoadStateAsync(LoadState.NetworkIdle);

        page.Complaints.Should().BeEmpty();
        page.OutsideRequests.Should().BeEmpty();
    }

    [Fact]
    public async Task Lesson_OutputsWithScripts_RunThem()
    {
        await using var page = await chromium.OpenAsync(book.Lesson);

        (await page.Tab.TextContentAsync("#drawn")).Should().Be("by a script");
        (await page.Tab.EvaluateAsync<string>("document.body.dataset.cut")).Should().Be("ran");
    }

    [Fact]
    public async Task Lesson_OutputsAndProseThatWouldEndThePage_StayWhereTheyAre()
    {
        await using var page = await chromium.OpenAsync(book.Lesson);

        (await page.Tab.Locator("main > article #last-section").CountAsync()).Should().Be(1);
        (await page.Tab.Locator(".html > #cut").CountAsync()).Should().Be(1);
        (await page.Tab.Locator("main > nav.pager").CountAsync()).Should().Be(1);
    }

    [Fact]
    public async Task Theme_FollowsTheSystem_UntilTheReaderChooses()
    {
        await using var page = await chromium.OpenAsync(book.Lesson, scheme: ColorScheme.Dark);
        (await page.ThemeAsync()).Should().Be("dark");

        await page.Tab.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.WaitForThemeAsync("light");

        await page.Tab.ClickAsync("button.theme");
        (await page.ThemeAsync()).Should().Be("dark");
        await page.Tab.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.Tab.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.Tab.WaitForFunctionAsync("matchMedia('(prefers-color-scheme: light)').matches");
        (await page.ThemeAsync()).Should().Be("dark");
    }

    [Fact]
    public async Task Theme_OnceChosen_ShowsAndHoldsOnEveryPage()
    {
        await using var page = await chromium.OpenAsync(book.Lesson);
        var before = await BackgroundAsync(page);

        await page.Tab.ClickAsync("button.theme");
        (await BackgroundAsync(page)).Should().NotBe(before);

        await page.GoToAsync(book.Index);
        (await page.ThemeAsync()).Should().Be("dark");
        (await page.Tab.TextContentAsync("button.theme")).Should().Be("Light");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Page_OnAPhone_IsNoWiderThanTheWindow(bool isIndex)
    {
        await using var page = await chromium.OpenAsync(isIndex ? book.Index : book.Lesson, Phone);

        (await page.OverflowAsync()).Should().Be(0);
    }

    [Fact]
    public async Task Contents_OnAPhone_FoldAwayAndOpenAtATouch()
    {
        await using var page = await chromium.OpenAsync(book.Lesson, Phone);
        var link = page.Tab.Locator(".contents a[href='#last-section']");
        (await link.IsVisibleAsync()).Should().BeFalse();

        await page.Tab.ClickAsync(".contents summary");
        await link.ClickAsync();

        page.Tab.Url.Should().EndWith("#last-section");
    }

    [Fact]
    public async Task Index_Links_LeadToPagesAndCells()
    {
        await using var page = await chromium.OpenAsync(book.Index);
        var links = await page.Tab.Locator("main a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");

        links.Should().HaveCount(3);
        foreach (var link in links)
        {
            await page.Tab.GotoAsync(link);
            var target = await page.Tab.EvaluateAsync<bool>("!location.hash || !!document.querySelector(location.hash)");
            target.Should().BeTrue("{0} should be there", link);
            (await page.Tab.Locator("main h1").CountAsync()).Should().Be(1);
        }

        page.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task LinkToASection_WhenOutputsAboveItGrowLater_StillShowsIt()
    {
        await using var page = await chromium.OpenAsync(book.Index);
        await page.Tab.GotoAsync(new Uri(book.Lesson).AbsoluteUri + "#last-section");

        await page.Tab.WaitForSelectorAsync("body[data-late]");

        const string Top = "document.getElementById('last-section').getBoundingClientRect().top";
        await page.Tab.WaitForFunctionAsync($"() => {Top} >= 0 && {Top} < innerHeight");
    }

    [Fact]
    public async Task Pager_LeadsToTheNextLessonAndBack()
    {
        await using var page = await chromium.OpenAsync(book.Lesson);

        await page.Tab.ClickAsync("a[rel=next]");
        (await page.Tab.TextContentAsync("h1")).Should().Be("Second");

        await page.Tab.ClickAsync("a[rel=prev]");
        (await page.Tab.TextContentAsync("h1")).Should().Be("First & foremost");
    }

    [Fact]
    public async Task Copy_GivesTheCodeOfTheCell()
    {
        await using var page = await chromium.OpenAsync(book.Lesson);
        await page.Tab.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

        await page.Tab.HoverAsync("#cell-2 .listing");
        await page.Tab.ClickAsync("#cell-2 .copy");
        await page.Tab.WaitForSelectorAsync("#cell-2 .copy:text('Copied')");

        (await page.Tab.EvaluateAsync<string>("navigator.clipboard.readText()")).Should().Be("chart");
    }

    [Fact]
    public async Task SkipLink_IsTheFirstStopAndLeadsToTheText()
    {
        await using var page = await chromium.OpenAsync(book.Lesson);

        await page.Tab.Keyboard.PressAsync("Tab");
        await page.Tab.Keyboard.PressAsync("Enter");

        (await page.Tab.EvaluateAsync<string>("document.activeElement.id")).Should().Be("main");
    }

    [Fact]
    public async Task Print_ShowsTheTextWithoutTheControls()
    {
        await using var page = await chromium.OpenAsync(book.Lesson, scheme: ColorScheme.Dark);

        await page.Tab.EmulateMediaAsync(new() { Media = Media.Print });

        (await page.Tab.IsVisibleAsync(".contents")).Should().BeFalse();
        (await page.Tab.IsVisibleAsync("button.theme")).Should().BeFalse();
        (await BackgroundAsync(page)).Should().Be("rgb(253, 252, 249)");
    }

    private static Task<string> BackgroundAsync(OpenPage page) =>
        page.Tab.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor");
}
