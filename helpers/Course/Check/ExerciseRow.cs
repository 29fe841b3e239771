using System.Globalization;
using AsyncCourse.Progress;
using Course.Exercises;

namespace Course.Check;

/// <summary>An exercise as <c>course check</c> shows it.</summary>
/// <param name="Lesson">The name of the lesson, such as <c>01-why-async</c>.</param>
/// <param name="Id">The ID of the exercise.</param>
/// <param name="State">The learner's progress in a word or two.</param>
/// <param name="Attempts">How often it was checked until it passed.</param>
/// <param name="Hints">How many hints the learner has read.</param>
/// <param name="Next">What to do next; empty if the exercise is passed.</param>
/// <param name="IsPassed">Whether the exercise is passed.</param>
internal sealed record ExerciseRow(
    string Lesson, string Id, string State, string Attempts, string Hints, string Next, bool IsPassed)
{
    private const int HintsEach = 3;

    /// <summary>Creates the row of an exercise.</summary>
    /// <param name="exercise">The exercise and its lesson.</param>
    /// <param name="progress">The learner's stored progress in it.</param>
    public static ExerciseRow Of(CourseExercise exercise, ExerciseProgress progress)
    {
        var next = progress.State switch
        {
            "passed" => "",
            "begun" => NextStep.For(exercise.Id, progress.Hints, HintsEach),
            _ => $"open {CourseFolder.Notebooks}/{exercise.Lesson}.ipynb",
        };
        return new(
            exercise.Lesson, exercise.Id, progress.State, Text(progress.Attempts), Text(progress.Hints), next,
            progress.Passed is not null);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
