using System.CommandLine;
using Course.Exercises;
using Course.Lessons;
using Course.Usage;
using Spectre.Console;

namespace Course.Check;

/// <summary><c>course check</c>: shows the learner's progress, and what to do next.</summary>
internal static class CheckVerb
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var command = new Command("check", "Shows which exercises you have passed, and what to do next.");
        command.SetAction((result, cancellationToken) => RunAsync(result.InvocationConfiguration, cancellationToken));
        return command;
    }

    private static async Task RunAsync(InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var file = LearnerFile.Find();
        var exercises = await CourseExercise.FindAsync(CourseRoot.Notebooks(CourseRoot.Require()), cancellationToken);
        var (progress, problem) = file.Read();
        var rows = exercises.Select(exercise => ExerciseRow.Of(exercise, progress[exercise.Id])).ToList();
        if (ReferenceEquals(console.Output, Console.Out) && !Console.IsOutputRedirected)
        {
            ExerciseTable.Write(rows, AnsiConsole.Console);
        }
        else
        {
            ExerciseLines.Write(rows, console.Output);
        }

        await console.Output.WriteLineAsync(
            $"{rows.Count(row => row.IsPassed)} of {rows.Count} exercises passed. Progress is kept in {file.Path}.");
        if (problem is not null)
        {
            throw new FailureException(problem);
        }
    }
}
