using AsyncCourse;
using Course.Lessons;
using Course.Tests.Run;

namespace Course.Tests.Progress;

/// <summary>Whatever exercises the course has: lesson 01's is among them.</summary>
public sealed class ProgressVerbTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("course-progress-");

    private string Path => System.IO.Path.Combine(_folder.FullName, "progress.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Check_WithoutAFile_ShowsWhereToBegin()
    {
        var (exit, output, errors) = await RunAsync("check");

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

        (await RunAsync("check")).Output
            .Should().MatchRegex("fetch-users +begun +2 +1 +`Exercise.Hint\\(\"fetch-users\"\\)` gives the second");

        file.Update("fetch-users", _ => new(Attempts: 3, Hints: 1, Passed: DateTimeOffset.UnixEpoch));

        (await RunAsync("check")).Output.Should().MatchRegex("fetch-users +passed +3 +1\n").And.Contain("\n1 of ");
    }

    [Fact]
    public async Task Check_OfAFileThatCannotBeRead_SaysSo_AndLeavesItAlone()
    {
        await File.WriteAllTextAsync(Path, "{");

        var (exit, _, errors) = await RunAsync("check");

        exit.Should().Be(1);
        errors.Should().Contain($"{Path} can't be read");
        (await File.ReadAllTextAsync(Path)).Should().Be("{");
    }

    [Fact]
    public async Task Reset_ForgetsOneExercise_AndSaysWhat()
    {
        var file = new ProgressFile(Path);
        file.Update("fetch-users", _ => new(Attempts: 2, Hints: 1));
        file.Update("other", _ => new(Attempts: 5));

        var (exit, output, _) = await RunAsync("reset", "fetch-users");

        (exit, output).Should().Be((0, "fetch-users starts over. Forgotten: 2 attempts, 1 hint.\n"));
        file.Read().Document.Ids.Should().Equal("other");
    }

    [Fact]
    public async Task Reset_OfAnUnknownExercise_SuggestsTheNearest_AndExitsWith2()
    {
        var (exit, _, errors) = await RunAsync("reset", "fetch-user");

        (exit, errors)
            .Should().Be((2, "There is no exercise 'fetch-user'. Did you mean fetch-users? `course check` shows all.\n"));
    }

    [Fact]
    public async Task Check_WhereNoProgressIsKept_SaysSo_AndExitsWith2()
    {
        var (exit, _, errors) = await CourseProcess.RunAsync(CourseRoot.Find()!, ["check"], (ProgressPath.Variable, "none"));

        exit.Should().Be(2);
        errors.Should().Contain("No progress is kept");
    }

    private Task<CourseResult> RunAsync(params string[] arguments) =>
        CourseProcess.RunAsync(CourseRoot.Find()!, arguments, (ProgressPath.Variable, Path));
}
