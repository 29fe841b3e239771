using System.CommandLine;
using AsyncCourse.Engine.Documents;
using Course.Lessons;
using Course.Usage;

namespace Course.Lint;

/// <summary><c>course lint</c>: finds pitfalls in the code of lessons without running them.</summary>
internal static class LintVerb
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var lessons = new Argument<string[]>("lessons")
        {
            Description = "Lessons by number, name or path. Default: all.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("lint", "Looks for pitfalls of async code in lessons without running them.") { lessons };
        command.SetAction((result, cancellationToken) =>
            RunAsync(result.GetValue(lessons) ?? [], result.InvocationConfiguration, cancellationToken));
        return command;
    }

    private static async Task RunAsync(string[] asked, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var path in LessonFinder.OfTheCourse().Find(asked))
        {
            var notebook = await NotebookFile.ReadAsync(path, cancellationToken);
            foreach (var (cell, findings) in await LessonLint.FindAsync(
                notebook, Path.GetDirectoryName(path)!, cancellationToken))
            {
                count += findings.Count;
                foreach (var finding in findings)
                {
                    await console.Output.WriteLineAsync($"{cell.Id}{PitfallNote.Text(finding)}");
                }
            }
        }

        await console.Output.WriteLineAsync(count == 0 ? "No pitfalls found." : $"{count} found. A cell that is wrong on purpose "
            + $"says so with the tag {LessonLint.MeantTag}.");
        if (count > 0)
        {
            throw new FailureException(null);
        }
    }
}
