using Lessons.Tests.Python;

namespace Lessons.Tests;

/// <summary>Lessons measure time, so they run one after the other: tests of one class do.</summary>
public sealed class LessonRunTests
{
    public static TheoryData<string> Lessons => LessonFiles.Names;

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task Every_cell_succeeds_and_every_claim_holds(string lesson)
    {
        var live = await LiveLesson.OfAsync(lesson);

        ShouldHold(live.Run);
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task Its_Python_does_live_what_the_recordings_say(string lesson)
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
    public async Task Without_Python_and_where_decimals_have_commas_the_recordings_bear_out_the_claims(string lesson)
    {
        var run = await ExecutedLesson.RunAsync(lesson, new Dictionary<string, string>
        {
            ["ASYNC_COURSE_PYTHON"] = "none",
            ["LANG"] = "de_DE.UTF-8",
            ["LC_ALL"] = "de_DE.UTF-8",
        });

        ShouldHold(run);
    }

    private static void ShouldHold(ExecutedLesson run)
    {
        run.ExitCode.Should().Be(0, run.Console);
        run.CellsNotRun.Should().BeEmpty();
        run.Errors.Should().BeEmpty();
        run.Claims.Should().NotBeEmpty().And.OnlyContain(claim => claim.Held);
        run.Exercises.Should().OnlyContain(exercise => !exercise.Passed, "a lesson must not come solved");
    }
}
