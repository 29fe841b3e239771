using System.CommandLine;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Workers;
using Course.Doctor;
using Course.Doctor.Probes;

namespace Course.Record;

/// <summary><c>course record</c>: runs lessons with a live Python and keeps what their snippets did.</summary>
public static class RecordVerb
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var lessons = new Argument<string[]>("lesson")
        {
            Description = "A lesson's number or name. Default: all lessons.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var full = new Option<bool>("--full")
        {
            Description = "Also record with true numbers, which takes minutes.",
        };
        var command = new Command("record", "Runs lessons with a live Python and keeps what their snippets did, in data/python.")
        {
            lessons, full,
        };
        command.SetAction((result, cancellationToken) => RunAsync(
            result.GetValue(lessons) ?? [], result.GetValue(full), result.InvocationConfiguration, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string[] lessons, bool full, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        try
        {
            var root = CourseRoot.Find() ?? throw new UsageException("The course's folder was not found from here: go to it.");
            var probe = new PythonProbe(new InstalledPrograms(Environment.CurrentDirectory));
            await LivePython.EnsureAsync(probe, Environment.GetEnvironmentVariable(LivePython.Variable), cancellationToken);
            return await new RecordRun(root, console.Output).RunAsync(lessons, full, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await console.Error.WriteLineAsync("Interrupted. Lessons that had ended are recorded.");
            return ExitCode.Interrupted;
        }
        catch (Exception problem) when (problem is UsageException or NotebookFormatException)
        {
            await console.Error.WriteLineAsync(problem.Message);
            return ExitCode.Usage;
        }
        catch (Exception problem) when (problem is LivePythonException or WorkerException or IOException
            or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync(problem.Message);
            return ExitCode.Failure;
        }
    }
}
