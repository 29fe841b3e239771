using Microsoft.Playwright;

namespace Browser.Tests.Browsers;

/// <summary>One browser for all tests, started by the first that needs it; each page gets a fresh, offline profile.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim _start = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Opens a file in a tab of its own.</summary>
    /// <param name="path">The file.</param>
    /// <param name="width">The window's width in CSS pixels.</param>
    /// <param name="scheme">What the system prefers.</param>
    public async Task<OpenPage> OpenAsync(string path, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var browser = await StartAsync();
        var context = await browser.NewContextAsync(new()
        {
            Offline = true,
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        var page = new OpenPage(context, await context.NewPageAsync());
        await page.GoToAsync(path);
        return page;
    }

    /// <summary>Opens a page of a server on this machine in a tab of its own.</summary>
    /// <param name="address">The page.</param>
    public async Task<OpenPage> OpenAsync(Uri address)
    {
        var browser = await StartAsync();
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = new OpenPage(context, await context.NewPageAsync());
        await page.Tab.GotoAsync(address.AbsoluteUri);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _start.Dispose();
    }

    private async Task<IBrowser> StartAsync()
    {
        var path = InstalledBrowser.PathOrSkip();
        await _start.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = path,
                Args = Arguments,
                Timeout = (float)TimeSpan.FromMinutes(2).TotalMilliseconds,
            });
        }
        finally
        {
            _start.Release();
        }
    }
}
