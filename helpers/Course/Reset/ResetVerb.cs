using System.CommandLine;
using System.Globalization;
using AsyncCourse.Engine.Directives;
using AsyncCourse.Progress;
using Course.Exercises;
using Course.Lessons;
using Course.Usage;

namespace Course.Reset;

/// <summary><c>course reset</c>: deletes the stored progress of one exercise.</summary>
internal static class ResetVerb
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var id = new Argument<string>("id") { Description = "The exercise, as `course check` names it." };
        var command = new Command("reset", "Starts one exercise over: its attempts, hints and success are forgotten.") { id };
        command.SetAction((result, cancellationToken) =>
            RunAsync(result.GetValue(id)!, result.InvocationConfiguration, cancellationToken));
        return command;
    }

    private static async Task RunAsync(string id, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var file = LearnerFile.Find();
        var exercises = await CourseExercise.FindAsync(CourseRoot.Notebooks(CourseRoot.Require()), cancellationToken);
        string[] known = [.. exercises.Select(exercise => exercise.Id).Concat(file.Read().Document.Ids).Distinct()];
        if (!known.Contains(id))
        {
            throw new UsageException(Unknown(id, known));
        }

        var update = file.Update(id, _ => new());
        if (update.Problem is { } problem)
        {
            throw new FailureException(problem);
        }

        await console.Output.WriteLineAsync(Words(id, update.Before));
    }

    private static string Words(string id, ExerciseProgress before) => before == new ExerciseProgress()
        ? $"Nothing is kept of {id}: it was not begun."
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{id} starts over. Forgotten: {Count(before.Attempts, "attempt")}, {Count(before.Hints, "hint")}")
            + (before.Passed is { } day
                ? string.Create(CultureInfo.InvariantCulture, $", passed on {day.ToLocalTime():yyyy-MM-dd}.")
                : ".");

    private static string Unknown(string id, IReadOnlyList<string> known) => $"There is no exercise '{id}'. "
        + (Spelling.Nearest(id, known) is { } nearest ? $"Did you mean {nearest}? " : "")
        + "`course check` shows all.";

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
