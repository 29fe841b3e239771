using AsyncCourse.Progress;
using Course.Lessons;
using Course.Tests.Run;

namespace Course.Tests.Reset;

public sealed class ResetVerbTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("course-reset-");

    private string Path => System.IO.Path.Combine(_folder.FullName, "progress.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Reset_ForgetsOneExercise_AndSaysWhat()
    {
        var file = new ProgressFile(Path);
        file.Update("fetch-users", _ => new(Attempts: 2, Hints: 1));
        file.Update("other", _ => new(Attempts: 5));

        var (exit, output, _) = await RunAsync("fetch-users");

        (exit, output).Should().Be((0, "fetch-users starts over. Forgotten: 2 attempts, 1 hint.\n"));
        file.Read().Document.Ids.Should().Equal("other");
    }

    [Fact]
    public async Task Reset_OfAnUnknownExercise_SuggestsTheNearest_AndExitsWith2()
    {
        var (exit, _, errors) = await RunAsync("fetch-user");

        exit.Should().Be(2);
        errors.Should().Be("There is no exercise 'fetch-user'. Did you mean fetch-users? `course check` shows all.\n");
    }

    private Task<CourseResult> RunAsync(string id) =>
        CourseProcess.RunAsync(CourseRoot.Find()!, ["reset", id], (CourseVariable.Progress, Path));
}
