using Microsoft.Playwright;

namespace Browser.Tests.Browsers;

/// <summary>A page in a tab, and what it complained of and asked for.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];

    public OpenPage(IBrowserContext context, IPage tab)
    {
        _context = context;
        Tab = tab;
        tab.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add($"{message.Type}: {message.Text}");
            }
        };
        tab.PageError += (_, error) => _complaints.Add(error);
        tab.Request += (_, request) => _requests.Add(request.Url);
    }

    /// <summary>The tab.</summary>
    public IPage Tab { get; }

    /// <summary>Errors and warnings of the console, and exceptions that nothing caught.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>What was asked for beyond files and what pages carry themselves.</summary>
    public IReadOnlyList<string> OutsideRequests =>
        [.. _requests.Where(url => new Uri(url).Scheme is not ("file" or "data" or "blob"))];

    /// <summary>The theme that shows.</summary>
    public Task<string> ThemeAsync() => Tab.EvaluateAsync<string>("document.documentElement.dataset.theme");

    /// <summary>Waits until a theme shows.</summary>
    public Task WaitForThemeAsync(string theme) =>
        Tab.WaitForFunctionAsync("theme => document.documentElement.dataset.theme === theme", theme);

    /// <summary>By how many pixels the page is wider than its window.</summary>
    public Task<int> OverflowAsync() =>
        Tab.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public Task GoToAsync(string path) => Tab.GotoAsync(new Uri(Path.GetFullPath(path)).AbsoluteUri);

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
