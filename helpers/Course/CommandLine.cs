using System.CommandLine;
using Course.Bench;
using Course.Check;
using Course.Clean;
using Course.Doctor;
using Course.Kernel;
using Course.Lint;
using Course.Record;
using Course.Reset;
using Course.Run;

namespace Course;

/// <summary>The verbs that people type.</summary>
public static class CommandLine
{
    /// <summary>Does what was asked for.</summary>
    /// <param name="args">The verb and what it takes.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Async, measured: a course from asyncio to C#. Runs its lessons and writes its book.")
        {
            RunVerb.Create(),
            RecordVerb.Create(),
            CheckVerb.Create(),
            ResetVerb.Create(),
            LintVerb.Create(),
            CleanVerb.Create(),
            DoctorVerb.Create(),
            KernelVerb.Create(),
            BenchVerb.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(Problem(args, root, parsed));
            await Console.Error.WriteLineAsync("`course --help` shows what there is, `course VERB --help` what a verb takes.");
            return ExitCode.Usage;
        }

        // Ctrl+C interrupts the cell that runs; what was executed until then is written before the program ends.
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
#pragma warning disable CA1031 // Whatever a verb didn't foresee is a failure, and is to be seen whole.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync(problem.ToString());
            return ExitCode.Failure;
        }
    }

    private static string Problem(string[] args, RootCommand root, ParseResult parsed)
    {
        if (args.Length == 0)
        {
            return "Say what to do, such as `course run`.";
        }

        if (parsed.CommandResult.Command != root || args[0].StartsWith('-'))
        {
            return parsed.Errors[0].Message;
        }

        var nearest = root.Subcommands.Select(verb => verb.Name).MinBy(name => Spelling.Distance(args[0], name))!;
        return $"There is no verb '{args[0]}'."
            + (Spelling.Distance(args[0], nearest) <= 2 ? $" Did you mean `course {nearest}`?" : "");
    }
}
