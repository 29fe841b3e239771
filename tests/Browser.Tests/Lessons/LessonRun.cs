using System.Diagnostics;
using Course.Lessons;
using Course.Testing;

namespace Browser.Tests.Lessons;

/// <summary>
/// Lesson 01, run once by the real command for all tests that look at its page. Where the gate has run it already, and names the
/// folder in <c>COURSE_EXECUTED</c>, its page is looked at.
/// </summary>
public sealed class LessonRun : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("course-lesson-");
    private readonly Lazy<Task<string>> _page;

    public LessonRun() => _page = new(RunAsync);

    /// <summary>The path of the lesson's page.</summary>
    public Task<string> PageAsync() => _page.Value;

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<string> RunAsync()
    {
        if (Gate.Executed is { } executed)
        {
            return PageIn(executed);
        }

        using var alone = await Measuring.AloneAsync(TestContext.Current.CancellationToken);
        var root = CourseRoot.FindAbove(AppContext.BaseDirectory);
        root.Should().NotBeNull("the tests are built inside the course's folder");
        using var process = Process.Start(new ProcessStartInfo(
            DotnetHost.Program,
            [Path.Combine(AppContext.BaseDirectory, "course.dll"), "run", "01", "--out", _folder.FullName])
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"`course run 01` had not ended after {Patience.TotalMinutes} minutes.");
        }

        process.ExitCode.Should().Be(0, "the command said {0}", await output + await errors);
        return PageIn(_folder.FullName);
    }

    private static string PageIn(string folder) =>
        Directory.EnumerateFiles(folder, "01-*.html", SearchOption.AllDirectories).Should().ContainSingle().Subject;
}
