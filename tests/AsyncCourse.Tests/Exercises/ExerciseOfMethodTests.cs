using System.Text.RegularExpressions;

namespace AsyncCourse.Tests.Exercises;

/// <summary>What an exercise derives from its delegate, its lesson and its name.</summary>
public sealed partial class ExerciseOfMethodTests
{
    public static TheoryData<string> Ids => [.. Exercise.All.Select(exercise => exercise.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Form_IsTheFirstLineOfTheReferenceSolution(string id)
    {
        var exercise = Exercise.All.Single(exercise => exercise.Id == id);

        var solution = NotInTheForm().Replace(Exercise.Solution(id), "");
        LineBreak().Replace(solution, " ").Replace("( ", "(", StringComparison.Ordinal).Should().StartWith(exercise.Form);
    }

    [Fact]
    public void SolutionFile_IsTheLessonAndTheName()
    {
        var exercise = Exercise.All.Single(exercise => exercise.Id == "basket");

        (exercise.Lesson, exercise.SolutionFile, exercise.Method).Should().Be(("01", "01-basket.cs", "BasketAsync"));
    }

    // Callers don't see whether a method is async, nor its parameters' attributes.
    [GeneratedRegex(@"^async |\[EnumeratorCancellation\] ")]
    private static partial Regex NotInTheForm();

    [GeneratedRegex(@"\n\s*")]
    private static partial Regex LineBreak();
}
