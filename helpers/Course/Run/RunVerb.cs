using System.CommandLine;
using Course.Lessons;
using Course.Usage;
using Spectre.Console;

namespace Course.Run;

/// <summary><c>course run</c>: executes lessons and writes the book.</summary>
internal static class RunVerb
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var arguments = new RunArguments();
        var command = new Command("run", "Executes lessons and writes the executed notebooks and the book.");
        arguments.AddTo(command);
        command.SetAction((result, cancellationToken) =>
            RunAsync(arguments.Read(result), result.InvocationConfiguration, cancellationToken));
        return command;
    }

    private static async Task RunAsync(
        RunOptions options, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        await using var pool = new WorkerPool(WorkerCommand.Options(options));
        try
        {
            pool.Warm();
            var plan = await RunPlan.MakeAsync(options, CourseRoot.Find(), cancellationToken);
            var ran = await new RunCommand(plan, options, pool, Report(console.Output)).RunAsync(cancellationToken);
            if (cancellationToken.IsCancellationRequested)
            {
                throw new InterruptedException($"Interrupted. What was executed until then is in {plan.Out}.");
            }

            if (!ran.All(outcome => outcome.Passed))
            {
                throw new FailureException(null);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new InterruptedException("Interrupted before anything was executed.");
        }
    }

    private static IRunReport Report(TextWriter output) =>
        !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Interactive
            ? new TerminalReport(AnsiConsole.Console)
            : new PlainReport(output);
}
