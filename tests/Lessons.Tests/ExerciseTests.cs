using System.Text.RegularExpressions;
using AsyncCourse;
using Course.Exercises;

namespace Lessons.Tests;

/// <summary>Exercises, hints, solutions and lessons belong together.</summary>
public sealed partial class ExerciseTests
{
    public static TheoryData<string> Ids => [.. Exercise.All.Select(exercise => exercise.Id)];

    public static TheoryData<string> Lessons => LessonFiles.Names;

    [Fact]
    public async Task EachExerciseThatALessonNamesExistsAndNoOtherLessonNamesIt()
    {
        var named = (await CellsAsync()).Select(cell => cell.Cell.Id).ToList();

        named.Should().OnlyHaveUniqueItems().And.BeSubsetOf(Exercise.All.Select(exercise => exercise.Id));
    }

    [Fact]
    public async Task EachExerciseOfALessonThatIsThere_IsInIt()
    {
        // NN-id.cs: the solution's name tells the lesson, also before that lesson is written.
        var numbers = Directory.GetFiles(LessonFiles.Folder, "*.ipynb").Select(path => Path.GetFileName(path)[..2]).ToHashSet();
        var wanted = Exercise.All.Select(exercise => exercise.SolutionFile).Where(file => numbers.Contains(file[..2]));

        (await CellsAsync()).Select(cell => $"{cell.Lesson[..2]}-{cell.Cell.Id}.cs").Should().BeEquivalentTo(wanted);
    }

    [Fact]
    public void EachSolution_BelongsToOneExerciseAndIsNamedAfterIt()
    {
        var files = Directory.GetFiles(Path.Combine(LessonFiles.Folder, "solutions")).Select(path => Path.GetFileName(path));

        files.Should().BeEquivalentTo(Exercise.All.Select(exercise => exercise.SolutionFile));
        Exercise.All.Should().OnlyContain(exercise => exercise.SolutionFile.Substring(3) == $"{exercise.Id}.cs");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Hints_AreThreeAndRise(string id)
    {
        var hints = Exercise.All.Single(exercise => exercise.Id == id).Hints;

        hints.Should().HaveCount(3).And.OnlyHaveUniqueItems().And.NotContain(hint => string.IsNullOrWhiteSpace(hint));
        // Whether a hint is stronger is for people to judge; one that says more, in code or in words, can be.
        (Code(hints[2]) > Code(hints[0]) || hints[2].Length > hints[0].Length)
            .Should().BeTrue("the third hint tells more than the first");
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task NoExerciseCellContainsItsSolution(string lesson)
    {
        foreach (var cell in ExerciseCell.In(await LessonFiles.ReadAsync(lesson)))
        {
            var solution = await File.ReadAllTextAsync(
                Path.Combine(LessonFiles.Folder, "solutions", $"{lesson[..2]}-{cell.Id}.cs"),
                TestContext.Current.CancellationToken);

            CodeTokens.Contains(cell.With(cell.Attempt), solution).Should().BeFalse($"{cell.Id} is solved in its own cell");
        }
    }

    // How much of a hint is code, by what prose doesn't have.
    private static int Code(string hint) => CodeMarks().Count(hint);

    private static async Task<IReadOnlyList<(string Lesson, ExerciseCell Cell)>> CellsAsync()
    {
        var cells = new List<(string, ExerciseCell)>();
        foreach (var path in Directory.GetFiles(LessonFiles.Folder, "*.ipynb").Order(StringComparer.Ordinal))
        {
            var lesson = Path.GetFileNameWithoutExtension(path);
            cells.AddRange(ExerciseCell.In(await LessonFiles.ReadAsync(lesson)).Select(cell => (lesson, cell)));
        }

        return cells;
    }

    [GeneratedRegex(@"[(){}\[\];=<>]|\w\.\w")]
    private static partial Regex CodeMarks();
}
