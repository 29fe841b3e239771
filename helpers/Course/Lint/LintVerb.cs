using System.CommandLine;
using AsyncCourse.Engine.Documents;
using Course.Run;

namespace Course.Lint;

/// <summary><c>course lint</c>: looks for pitfalls in the code of lessons without running them.</summary>
public static class LintVerb
{
    /// <summary>Makes the command.</summary>
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

    private static async Task<int> RunAsync(string[] asked, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        try
        {
            var root = CourseRoot.Find();
            var count = 0;
            foreach (var path in new LessonFinder(root is null ? null : CourseRoot.Notebooks(root)).Find(asked))
            {
                var notebook = await NotebookFile.ReadAsync(path, cancellationToken);
                foreach (var (cell, findings) in await LessonLint.FindAsync(notebook, Path.GetDirectoryName(path)!, cancellationToken))
                {
                    count += findings.Count;
                    foreach (var finding in findings)
                        await console.Output.WriteLineAsync($"{cell.Id}{PitfallNote.Text(finding)}");
                }
            }

            await console.Output.WriteLineAsync(count == 0 ? "No pitfalls found." : $"{count} found. A cell that is wrong on purpose "
                + $"says so with the tag {LessonLint.MeantTag}.");
            return count == 0 ? ExitCode.Success : ExitCode.Failure;
        }
        catch (Exception problem) when (problem is UsageException or NotebookFormatException)
        {
            await console.Error.WriteLineAsync(problem.Message);
            return ExitCode.Usage;
        }
    }
}
