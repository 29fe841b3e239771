using Course.Testing;

namespace Browser.Tests.Browsers;

/// <summary>The Chromium of this machine. None is ever downloaded.</summary>
public static class InstalledBrowser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Where it is; the test is skipped where there is none, or fails if <c>COURSE_REQUIRE</c> names chromium.</summary>
    public static string PathOrSkip()
    {
        var path = Find();
        if (path is null && IsRequired)
        {
            Assert.Fail("COURSE_REQUIRE asks for chromium, and there is none on the PATH: install it, for example with apt-get.");
        }

        Assert.SkipWhen(path is null, "There is no Chromium on the PATH.");
        return path!;
    }

    private static bool IsRequired => Gate.Requires("chromium");

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
        .FirstOrDefault(File.Exists);
}
