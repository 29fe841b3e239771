using Microsoft.Playwright;

namespace Browser.Tests.Charts;

/// <summary>A page with charts, and what its console and its network saw.</summary>
public sealed class ChartPage
{
    private readonly List<string> _complaints = [];

    private ChartPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (request.Url.StartsWith("http", StringComparison.Ordinal))
            {
                _complaints.Add($"asked for {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Errors, warnings and requests since the page was opened.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<ChartPage> OpenAsync(IPage page, string body)
    {
        var opened = new ChartPage(page);
        await page.SetContentAsync($"<!doctype html><html><head><meta charset=\"utf-8\"></head><body>{body}</body></html>");
        return opened;
    }

    /// <summary>Waits until so many charts are drawn.</summary>
    public Task WaitForChartsAsync(int count) => Page.WaitForFunctionAsync(
        "count => document.querySelectorAll('.js-plotly-plot .xtitle').length === count", count, new() { Timeout = 60_000 });

    /// <summary>Puts HTML in as notebooks do: as an element's content, with its scripts made anew so that they run.</summary>
    public Task InsertAsync(string html) => Page.EvaluateAsync(
        """
        html => {
          const output = document.createElement("div");
          output.innerHTML = html;
          for (const old of output.querySelectorAll("script")) {
            const script = document.createElement("script");
            script.textContent = old.textContent;
            old.replaceWith(script);
          }
          document.body.append(output);
        }
        """, html);
}
