using AsyncCourse.Exercises;
using AsyncCourse.Progress;
using Flurl.Http;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Tests.Exercises;

public sealed class ProgressReportTests
{
    private static readonly DateTimeOffset Day = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly ProgressReport _report = new(
        [
            new("basket", "01", new(Attempts: 3, Hints: 1, Day)),
            new("hedge", "08", new(Attempts: 12)),
            new("all-cores", "10", new()),
        ],
        notice: null);

    [Fact]
    public void Text_IsASentenceAndATable()
    {
        _report.ToDisplayString(MimeType.Plain).Should().Be(
            """
            1 of 3 exercises are passed.
            Lesson  Exercise   State      Attempts  Hints
            01      basket     passed     3         1
            08      hedge      begun      12        0
            10      all-cores  not begun  0         0
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Html_HasARowForEachAndSaysWhatIsWrongWithTheFile()
    {
        var html = new ProgressReport(_report.Exercises, "The file <x> can't be read.").ToDisplayString(MimeType.Html);

        html.Should().Contain("<td>hedge</td><td>begun</td><td>12</td>").And.Contain("The file &lt;x&gt; can&#39;t be read.");
    }

    [Fact]
    public async Task TheDeskReportsWhatIsKeptOfEachExercise()
    {
        var desk = new ExerciseDesk(Exercise.All, new ProgressMemory(), TimeProvider.System);
        desk.Hint("basket");
        await desk.CheckAsync(
            "fetch-users", (IFlurlClient api, int[] ids) => Task.FromException<User[]>(new NotSupportedException()));

        var report = desk.Progress();

        report.Exercises.Should().HaveCount(Exercise.All.Count);
        report.Exercises.Where(exercise => exercise.State == "begun")
            .Select(exercise => (exercise.Id, exercise.Attempts, exercise.Hints))
            .Should().Equal(("basket", 0, 1), ("fetch-users", 1, 0));
        report.Passed.Should().Be(0);
    }
}
