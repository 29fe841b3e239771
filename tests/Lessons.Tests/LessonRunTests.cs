using AsyncCourse.Processes;
using Course.Lint;
using Lessons.Tests.Python;

namespace Lessons.Tests;

/// <summary>Lessons measure time, so they run one after the other: tests of one class do.</summary>
[Trait("Pace", "Slow")]
public sealed class LessonRunTests
{
    public static TheoryData<string> Lessons => LessonFiles.Names;

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task EveryCellSucceedsAndEveryClaim_Holds(string lesson)
    {
        var live = await LiveLesson.OfAsync(lesson);

        ShouldHold(live.Run);
        live.Run.Warnings.Should().BeEmpty($"a cell that is wrong on purpose has the tag {LessonLint.MeantTag}");
        live.Run.Exercises.Should().OnlyContain(exercise => !exercise.Passed, "a lesson must not come solved");
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task ItsPython_DoesLiveWhatTheRecordingsSay(string lesson)
    {
        var live = await LiveLesson.OfAsync(lesson);

        foreach (var (name, run) in live.Snippets)
        {
            Assert.SkipWhen(run is null && !LiveLesson.IsPythonRequired, $"No Python here could run {name}.");
            var recorded = SnippetRecording.Read(LessonFiles.Recordings, name)["quick"];
            run!.Hash.Should().Be(recorded.Hash, name);
            Substance.Differences(recorded, run).Should().BeEmpty(name);
        }
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task SolvedItPassesWithoutPythonAndWhereDecimals_HaveCommas(string lesson)
    {
        using var folder = new TemporaryFolder();
        var progress = Path.Combine(folder.FullName, "progress.json");

        var run = await ExecutedLesson.RunAsync(
            lesson,
            new Dictionary<string, string>
            {
                [CourseVariable.Python] = CourseVariable.None,
                ["LANG"] = "de_DE.UTF-8",
                ["LC_ALL"] = "de_DE.UTF-8",
                [CourseVariable.Progress] = progress,
            },
            "--solutions");

        ShouldHold(run);
        run.Exercises.Should().NotBeEmpty().And.OnlyContain(exercise => exercise.Passed, "its reference solutions pass");
        File.Exists(progress).Should().BeFalse("no learner has passed anything");
    }

    private static void ShouldHold(ExecutedLesson run)
    {
        run.ExitCode.Should().Be(0, run.Console);
        run.CellsNotRun.Should().BeEmpty();
        run.Errors.Should().BeEmpty();
        run.Claims.Should().NotBeEmpty().And.OnlyContain(claim => claim.Held);
    }
}
