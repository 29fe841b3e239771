using System.CommandLine;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Workers;
using Spectre.Console;

namespace Course.Run;

/// <summary><c>course run</c>: executes lessons and writes the book.</summary>
public static class RunVerb
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var arguments = new RunArguments();
        var command = new Command("run", "Executes lessons and writes the executed notebooks and the book.");
        arguments.AddTo(command);
        command.SetAction((result, cancellationToken) =>
            RunAsync(arguments.Read(result), result.InvocationConfiguration, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        RunOptions options, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        await using var pool = new WorkerPool(WorkerCommand.Options(options));
        try
        {
            pool.Warm();
            var plan = await RunPlan.MakeAsync(options, CourseRoot.Find(), cancellationToken);
            var exit = await new RunCommand(plan, options, pool, Report(console.Output)).RunAsync(cancellationToken);
            if (exit == ExitCode.Interrupted)
            {
                await console.Error.WriteLineAsync($"Interrupted. What was executed until then is in {plan.Out}.");
            }

            return exit;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await console.Error.WriteLineAsync("Interrupted before anything was executed.");
            return ExitCode.Interrupted;
        }
        catch (Exception problem) when (problem is UsageException or NotebookFormatException)
        {
            await console.Error.WriteLineAsync(problem.Message);
            return ExitCode.Usage;
        }
        catch (Exception problem) when (problem is WorkerException or IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync(problem.Message);
            return ExitCode.Failure;
        }
    }

    private static IRunReport Report(TextWriter output) =>
        !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Interactive
            ? new TerminalReport(AnsiConsole.Console)
            : new PlainReport(output);
}
