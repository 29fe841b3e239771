using AsyncCourse.Progress;
using Course.Lessons;
using Course.Tests.Run;

namespace Course.Tests.Check;

/// <summary>Whatever exercises the course has: lesson 01's is among them.</summary>
public sealed class CheckVerbTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("course-check-");

    private string Path => System.IO.Path.Combine(_folder.FullName, "progress.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Check_WithoutAFile_ShowsWhereToBegin()
    {
        var (exit, output, errors) = await RunAsync();

        (exit, errors).Should().Be((0, ""));
        output.Should().MatchRegex(@"^lesson +exercise +state +attempts +hints +next\n")
            .And.MatchRegex(@"\n01-why-async +fetch-users +not begun +0 +0 +open notebooks/01-why-async.ipynb\n")
            .And.MatchRegex(@"\n0 of \d+ exercises passed");
        File.Exists(Path).Should().BeFalse();
    }

    [Fact]
    public async Task Check_AfterSomeAttempts_NamesTheNextHint()
    {
        var file = new ProgressFile(Path);
        file.Update("fetch-users", _ => new(Attempts: 2, Hints: 1));

        (await RunAsync()).Output.Should()
            .MatchRegex("fetch-users +begun +2 +1 +`Exercise.Hint\\(\"fetch-users\"\\)` gives the second");

        file.Update("fetch-users", _ => new(Attempts: 3, Hints: 1, Passed: DateTimeOffset.UnixEpoch));

        (await RunAsync()).Output.Should().MatchRegex("fetch-users +passed +3 +1\n").And.Contain("\n1 of ");
    }

    [Fact]
    public async Task Check_OfAFileThatCannotBeRead_SaysSo_AndLeavesItAlone()
    {
        await File.WriteAllTextAsync(Path, "{");

        var (exit, _, errors) = await RunAsync();

        exit.Should().Be(1);
        errors.Should().Contain($"{Path} can't be read");
        (await File.ReadAllTextAsync(Path)).Should().Be("{");
    }

    [Fact]
    public async Task Check_WhereNoProgressIsKept_SaysSo_AndExitsWith2()
    {
        var (exit, _, errors) = await CourseProcess.RunAsync(
            CourseRoot.Find()!, ["check"], (CourseVariable.Progress, CourseVariable.None));

        exit.Should().Be(2);
        errors.Should().Contain("No progress is kept");
    }

    private Task<CourseResult> RunAsync() =>
        CourseProcess.RunAsync(CourseRoot.Find()!, ["check"], (CourseVariable.Progress, Path));
}
