using AsyncCourse.Exercises;
using AsyncCourse.Progress;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.Extensions.Time.Testing;

namespace AsyncCourse.Tests.Exercises;

public sealed class ExerciseDeskTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("async-course-progress-");
    private readonly FakeTimeProvider _time = new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly ProgressFile _file;
    private readonly ExerciseDesk _desk;

    public ExerciseDeskTests()
    {
        _file = new(Path.Combine(_folder.FullName, "progress.json"));
        _desk = new([new TwiceExercise()], _file, _time);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Check_NotPassed_SaysWhatWasTriedSeenAndWanted_AndNamesTheHintThatComesNext()
    {
        (await TextAsync()).Should().Be(
            "Not yet. Asked for twice 2. It gave 3; wanted is 4. `Exercise.Hint(\"twice\")` gives the first of three hints.");
        _desk.Hint("twice").Should().Be("Hint 1 of 3: a");
        (await TextAsync()).Should().EndWith("gives the second of three hints.");
        _desk.Hint("twice").Should().Be("Hint 2 of 3: b");
        (await TextAsync()).Should().EndWith("gives the last hint.");
        _desk.Hint("twice").Should().Be("Hint 3 of 3: c");
        (await TextAsync()).Should().EndWith("`Exercise.Solution(\"twice\")` shows a solution.");
        _desk.Hint("twice").Should().Be("Hint 3 of 3: c");

        async Task<string> TextAsync() => (await CheckAsync(number => number + 1)).ToDisplayString(MimeType.Plain);
    }

    [Fact]
    public async Task Check_Passed_IsKept_WithAttemptsAndHints()
    {
        await CheckAsync(number => number);
        _desk.Hint("twice");

        var result = await CheckAsync(number => 2 * number);

        result.ToDisplayString(MimeType.Plain).Should().Be("Done. Asked for twice 2. It gave 4.");
        _file.Read().Document["twice"].Should().Be(new ExerciseProgress(2, 1, _time.GetUtcNow()));
    }

    [Fact]
    public async Task Check_InAnotherNotebook_GoesOnWhereThisOneWas()
    {
        _desk.Hint("twice");

        new ExerciseDesk([new TwiceExercise()], _file, _time).Hint("twice").Should().StartWith("Hint 2 of 3");
        (await CheckAsync(number => 0)).Next.Should().Contain("the last hint");
    }

    [Fact]
    public async Task Check_OfAMethodOfAnotherForm_CountsAsNoAttempt()
    {
        var act = () => _desk.CheckAsync("twice", () => 1);

        await act.Should().ThrowAsync<ArgumentException>();
        _file.Read().Document.Ids.Should().BeEmpty();
    }

    [Fact]
    public async Task Check_WhereProgressCannotBeKept_JudgesAllTheSame_AndSaysSo()
    {
        await File.WriteAllTextAsync(_file.Path, "not JSON", TestContext.Current.CancellationToken);

        var result = await CheckAsync(number => 2 * number);

        result.Passed.Should().BeTrue();
        result.ToDisplayString(MimeType.Plain).Should().Contain("The progress file could not be read. It was put aside as");
    }

    [Fact]
    public async Task Html_ShowsCodeAsCode()
    {
        (await CheckAsync(number => 0)).ToDisplayString(MimeType.Html).Should()
            .Contain("<code>Exercise.Hint(&quot;twice&quot;)</code> gives the first");
    }

    private Task<ExerciseResult> CheckAsync(Func<int, int> attempt) => _desk.CheckAsync("twice", attempt);

    private sealed class TwiceExercise() : Exercise<TwiceExercise.Twice>(lesson: 0, "twice")
    {
        internal delegate int Twice(int number);

        public override IReadOnlyList<string> Hints => ["a", "b", "c"];

        protected override async Task<Verdict> CheckAsync(Twice twice)
        {
            var asked = new Opening("Asked for twice 2.");
            var seen = await AttemptWatcher.RunAsync(() => Task.FromResult(twice(2)), TimeSpan.FromSeconds(10));
            return seen.Result == 4 ? asked.Passed("It gave 4.") : asked.No($"It gave {seen.Result}; wanted is 4.");
        }
    }
}
