namespace Lessons.Tests;

/// <summary>Lessons measure time, so they run one after the other: tests of one class do.</summary>
public sealed class LessonRunTests
{
    public static TheoryData<string> Lessons => LessonFiles.Names;

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task Every_cell_succeeds_and_every_claim_holds(string lesson)
    {
        var run = await ExecutedLesson.RunAsync(lesson, new Dictionary<string, string>());

        ShouldHold(run);
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task It_runs_where_decimals_have_commas(string lesson)
    {
        var run = await ExecutedLesson.RunAsync(
            lesson, new Dictionary<string, string> { ["LANG"] = "de_DE.UTF-8", ["LC_ALL"] = "de_DE.UTF-8" });

        ShouldHold(run);
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task Without_Python_its_recordings_are_there_and_bear_out_the_claims(string lesson)
    {
        var run = await ExecutedLesson.RunAsync(lesson, new Dictionary<string, string> { ["ASYNC_COURSE_PYTHON"] = "none" });

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
