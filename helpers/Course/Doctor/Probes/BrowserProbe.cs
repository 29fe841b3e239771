using Course.Doctor.Findings;

namespace Course.Doctor.Probes;

/// <summary>Looks for Chromium or Chrome, which the browser tests use.</summary>
/// <param name="programs">The programs installed on this machine.</param>
internal sealed class BrowserProbe(IPrograms programs) : IProbe
{
    private static readonly string[] Names =
    [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    ];

    /// <inheritdoc />
    public string Part => "Chromium or Chrome";

    /// <inheritdoc />
    public bool IsRequired => false;

    /// <inheritdoc />
    public async Task<Finding> ExamineAsync(CancellationToken cancellationToken)
    {
        if (Names.Select(programs.Find).FirstOrDefault(path => path is not null) is not { } path)
        {
            return new Finding(
                Health.Missing,
                "none",
                "the browser tests are skipped; lessons and the book don't need it",
                OperatingSystem.IsLinux() ? "apt-get install chromium" : "install Chrome: https://google.com/chrome");
        }

        // On Windows, the browser would open a window when it is asked for its version.
        var version = OperatingSystem.IsWindows()
            ? null
            : await programs.AskAsync(path, ["--version"], cancellationToken);
        return Finding.Fine(string.IsNullOrEmpty(version) ? path : version);
    }
}
