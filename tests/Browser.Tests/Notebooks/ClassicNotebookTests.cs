using Browser.Tests.Browsers;
using Course.Testing;

namespace Browser.Tests.Notebooks;

[Trait("Pace", "Slow")]
[Collection(BrowserGroup.Name)]
public sealed class ClassicNotebookTests(ChromiumFixture chromium)
{
    [Fact]
    public async Task Lesson01_RunsShowsItsChartsAgainWhenReopenedIsStoppedGoesOnAndCompletes()
    {
        _ = InstalledBrowser.PathOrSkip();
        await using var server = await NotebookServer.StartAsync();
        await using var opened = await chromium.OpenAsync(server.Page);
        var page = new NotebookPage(opened.Tab);
        await page.ReadyAsync();

        // All cells run, and the charts are drawn.
        using (await Measuring.AloneAsync(TestContext.Current.CancellationToken))
        {
            await page.RunAllAsync();
        }

        (await page.ErrorsAsync()).Should().BeEmpty();
        var charts = await page.DrawnChartsAsync();
        await LookAsync(page, "run");

        // Reopened, the saved notebook is trusted and shows the same charts. Cells are added only after that: this Notebook signs
        // new ones before it gives them their ids, and so doesn't trust its own signature when it reads them.
        await page.SaveAsync();
        await opened.Tab.ReloadAsync();
        await page.ReadyAsync();
        (await page.Tab.EvaluateAsync<bool>("Jupyter.notebook.trusted")).Should().BeTrue();
        (await page.DrawnChartsAsync()).Should().Be(charts);
        await page.Tab.Locator("[data-async-chart]").First.ScrollIntoViewIfNeededAsync();
        await LookAsync(page, "reopened");

        // The stop button ends an endless loop; what was declared before is still there.
        await page.TypeCellAsync("var kept = 41; Console.WriteLine(\"looping\"); while (true) { }");
        await page.RunCellAsync();
        await page.LastCellShowsAsync("looping");
        await page.StopAsync();
        await page.LastCellShowsAsync("Interrupted");
        await page.TypeCellAsync("kept + 1");
        await page.RunCellAsync();
        await page.LastCellShowsAsync("42");
        await LookAsync(page, "stopped");

        // Tab completes: the only candidate at once, several as a list.
        await page.TypeCellAsync("Console.WriteLi");
        await page.Tab.Keyboard.PressAsync("Tab");
        await page.UntilAsync("Jupyter.notebook.get_cells().at(-1).get_text() === 'Console.WriteLine'");
        await page.TypeCellAsync("kept.Com");
        await page.Tab.Keyboard.PressAsync("Tab");
        await page.UntilAsync("Jupyter.notebook.get_cells().at(-1).get_text() === 'kept.CompareTo'");
        await page.TypeCellAsync("Console.Wri");
        await page.Tab.Keyboard.PressAsync("Tab");
        await page.Tab.WaitForSelectorAsync("#complete option:text-is('WriteLine')");
        await LookAsync(page, "completed");
        await page.Tab.Keyboard.PressAsync("Escape");

        // An error is coloured and marks the cell's own line.
        await page.TypeCellAsync("throw new InvalidOperationException(\"on purpose\");");
        await page.RunCellAsync();
        await page.LastCellShowsAsync("on purpose");
        (await page.Tab.Locator(".output_error .ansi-red-fg, .output_error .ansi-red-intense-fg").CountAsync())
            .Should().BePositive();
        await LookAsync(page, "failed");
    }

    // For people: set COURSE_SCREENSHOTS to a folder and look.
    private static async Task LookAsync(NotebookPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("COURSE_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.Tab.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        }
    }
}
