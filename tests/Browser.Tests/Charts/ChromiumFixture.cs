using Course.Testing;
using Microsoft.Playwright;

namespace Browser.Tests.Charts;

/// <summary>One Chromium without a network for the tests of a class. Without an installed Chromium they are skipped.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private static readonly string? Executable =
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
            .FirstOrDefault(File.Exists);

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Executable is null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
        });
    }

    /// <summary>Opens a page of this HTML and counts what goes wrong in it.</summary>
    public async Task<ChartPage> OpenAsync(string body, ColorScheme scheme = ColorScheme.Light)
    {
        var required = Gate.Requires("chromium");
        Assert.SkipWhen(_browser is null && !required, "Chromium is not installed.");
        Assert.True(_browser is not null, "COURSE_REQUIRE asks for chromium, and it is not installed.");

        var context = await _browser.NewContextAsync(new() { Offline = true, ColorScheme = scheme });
        return await ChartPage.OpenAsync(await context.NewPageAsync(), body);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
