using System.CommandLine;
using Course.Doctor.Findings;
using Course.Doctor.Probes;
using Course.Lessons;
using Course.Usage;

namespace Course.Record;

/// <summary><c>course record</c>: runs lessons with a live Python, and records what their snippets do.</summary>
internal static class RecordVerb
{
    /// <summary>Creates the command.</summary>
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

    private static async Task RunAsync(
        string[] lessons, bool full, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        try
        {
            var root = CourseRoot.Require();
            var search = PythonSearch.FromEnvironment();
            var probe = new PythonProbe(new InstalledPrograms(Environment.CurrentDirectory), search);
            await LivePython.EnsureAsync(probe, search.Chosen, cancellationToken);
            if (!await new RecordRun(root, console.Output).RunAsync(lessons, full, cancellationToken))
            {
                throw new FailureException(null);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new InterruptedException("Interrupted. Lessons that had ended are recorded.");
        }
    }
}
