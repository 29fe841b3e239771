using System.Globalization;
using AsyncCourse.Progress;
using Course.Exercises;

namespace Course.Check;

/// <summary>An exercise as <c>course check</c> shows it.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="Id">The exercise.</param>
/// <param name="State">How it stands, in a word or two.</param>
/// <param name="Attempts">How often it was checked until it was passed.</param>
/// <param name="Hints">How many hints were read.</param>
/// <param name="Next">What to do next; empty when it is passed.</param>
/// <param name="IsPassed">Whether it is passed.</param>
internal sealed record ExerciseRow(string Lesson, string Id, string State, string Attempts, string Hints, string Next, bool IsPassed)
{
    private const int HintsEach = 3;

    /// <summary>What is known of an exercise.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="progress">What is kept of it.</param>
    public static ExerciseRow Of(CourseExercise exercise, ExerciseProgress progress)
    {
        var next = progress.State switch
        {
            "passed" => "",
            "begun" => NextStep.For(exercise.Id, progress.Hints, HintsEach),
            _ => $"open {CourseFolder.Notebooks}/{exercise.Lesson}.ipynb",
        };
        return new(exercise.Lesson, exercise.Id, progress.State, Text(progress.Attempts), Text(progress.Hints), next, progress.Passed is not null);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
