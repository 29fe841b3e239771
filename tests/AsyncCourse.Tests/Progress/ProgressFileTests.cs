using System.Text.Json.Nodes;
using AsyncCourse.Progress;

namespace AsyncCourse.Tests.Progress;

public sealed class ProgressFileTests : IDisposable
{
    private static readonly DateTimeOffset Day = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("course-progress-");

    private string Path => System.IO.Path.Combine(_folder.FullName, "deeper", "progress.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Update_IsThereWhenTheFileIsReadAgain()
    {
        new ProgressFile(Path).Update("sum", state => state.Checked(passed: false, Day));
        new ProgressFile(Path).Update("sum", state => state.Hinted(3));
        new ProgressFile(Path).Update("sum", state => state.Checked(passed: true, Day));

        var (document, problem) = new ProgressFile(Path).Read();

        problem.Should().BeNull();
        document["sum"].Should().Be(new ExerciseProgress(2, 1, Day));
    }

    [Fact]
    public void Update_AfterTheExerciseWasPassed_KeepsWhenAndAfterHowManyAttempts()
    {
        var file = new ProgressFile(Path);
        file.Update("sum", state => state.Checked(passed: true, Day));

        file.Update("sum", state => state.Checked(passed: false, Day.AddDays(1))).After
            .Should().Be(new ExerciseProgress(1, 0, Day));
    }

    [Fact]
    public void Update_KeepsWhatItDoesNotKnow()
    {
        Write("""{"version": 1, "theme": "dark", "exercises": {"sum": {"attempts": 1, "note": "hard"}, "gone": {"hints": 2}}}""");

        new ProgressFile(Path).Update("sum", state => state.Hinted(3));

        JsonNode.DeepEquals(
            JsonNode.Parse(File.ReadAllText(Path)),
            JsonNode.Parse("""
                {
                  "version": 1, "theme": "dark",
                  "exercises": {"sum": {"note": "hard", "attempts": 1, "hints": 1}, "gone": {"hints": 2}}
                }
                """)).Should().BeTrue(File.ReadAllText(Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"version\": 1, \"exercises\": {\"sum\": {\"att")]
    [InlineData("[]")]
    [InlineData("{\"exercises\": {}}")]
    [InlineData("{\"version\": 1, \"exercises\": {\"sum\": {}, \"sum\": {}}}")]
    [InlineData("{\"version\": 1, \"exercises\": {\"sum\": {\"hints\": 1, \"hints\": 2}}}")]
    public void Update_OfAFileThatCannotBeRead_KeepsItBeside_AndSaysSo(string content)
    {
        Write(content);

        var update = new ProgressFile(Path).Update("sum", state => state.Hinted(3));

        update.After.Hints.Should().Be(1);
        update.Problem.Should().Contain("put aside as").And.Contain(Path + ".unreadable-1");
        File.ReadAllText(Path + ".unreadable-1").Should().Be(content);
        new ProgressFile(Path).Read().Document["sum"].Hints.Should().Be(1);
    }

    [Theory]
    [InlineData("""{"version": 2, "exercises": {"sum": {"attempts": 4}}}""")]
    [InlineData("""{"version": 2, "exercises": {"sum": [1, 2]}}""")]
    [InlineData("""{"version": 2, "learners": []}""")]
    public void Update_OfAFileOfANewerVersion_LeavesItAlone_AndSaysSo(string newer)
    {
        Write(newer);

        var update = new ProgressFile(Path).Update("sum", state => state.Hinted(3));

        update.Problem.Should().Contain("newer version");
        File.ReadAllText(Path).Should().Be(newer);
        new ProgressFile(Path).Read().Problem.Should().Contain("newer version");
    }

    [Fact]
    public void Update_OfAFileOfANewerVersion_RemembersForAsLongAsTheProcessLives()
    {
        Write("""{"version": 2, "exercises": {}}""");
        var file = new ProgressFile(Path);

        file.Update("sum", state => state.Hinted(3));

        file.Update("sum", state => state.Hinted(3)).After.Hints.Should().Be(2);
    }

    [Fact]
    public void Update_WhereNothingCanBeWritten_SaysSo_AndRemembersForAsLongAsTheProcessLives()
    {
        File.WriteAllText(System.IO.Path.Combine(_folder.FullName, "deeper"), "a file where the folder should be");
        var file = new ProgressFile(Path);

        file.Update("sum", state => state.Hinted(3));
        var update = file.Update("sum", state => state.Hinted(3));

        update.After.Hints.Should().Be(2);
        update.Problem.Should().Contain("could not be kept");
    }

    [Fact]
    public void Update_WhereTheLockCannotBeMade_SaysWhy_AndNamesNoOtherProgram()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        File.CreateSymbolicLink(Path + ".lock", Path + ".lock");

        var update = new ProgressFile(Path, TimeSpan.FromSeconds(5)).Update("sum", state => state.Hinted(3));

        update.Problem.Should().Contain("could not be kept").And.NotContain("another program");
    }

    [Fact]
    public void Update_WhileAnotherHoldsTheLock_WaitsForItsTurn_AndSaysSoWhenNoneCame()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        using var other = ProgressLock.Take(Path + ".lock", TimeSpan.Zero);

        var update = new ProgressFile(Path, TimeSpan.FromMilliseconds(50)).Update("sum", state => state.Hinted(3));

        update.Problem.Should().Contain("another program holds");
    }

    private void Write(string content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        File.WriteAllText(Path, content);
    }
}
