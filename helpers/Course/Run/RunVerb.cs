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
        var lessons = new Argument<string[]>("lesson")
        {
            Description = "A lesson's number or name, or the path of any C# notebook. Default: all lessons.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var full = new Option<bool>("--full") { Description = "Run with true numbers: 100 requests of a second each take 100 seconds." };
        var timeout = new Option<double?>("--timeout")
        {
            Description = "How long a cell may take, in seconds. Default: 120, with --full 600.",
            HelpName = "seconds",
        };
        var folder = new Option<string?>("--out")
        {
            Description = "Where executed notebooks and the book go. Default: book, in the course's folder.",
            HelpName = "folder",
        };
        var parallel = new Option<int>("--parallel")
        {
            Description = "How many notebooks run at once. Lessons measure time: more than one disturbs them.",
            DefaultValueFactory = _ => 1,
            HelpName = "count",
        };
        timeout.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double?>() is <= 0 or > 86_400 or double.NaN)
            {
                result.AddError("--timeout is in seconds, more than 0 and at most 86400.");
            }
        });
        parallel.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 64)
            {
                result.AddError("--parallel is a count from 1 to 64.");
            }
        });

        var command = new Command("run", "Executes lessons and writes the executed notebooks and the book.")
        {
            lessons, full, timeout, folder, parallel,
        };
        command.SetAction((result, cancellationToken) => RunAsync(
            new(result.GetValue(lessons) ?? [], result.GetValue(full), result.GetValue(timeout), result.GetValue(folder), result.GetValue(parallel)),
            result.InvocationConfiguration,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        RunOptions options, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        await using var pool = new WorkerPool(WorkerCommand.Options(options.Full));
        try
        {
            pool.Warm();
            var plan = await RunPlan.MakeAsync(options, CourseRoot.Find(), cancellationToken);
            return await new RunCommand(plan, options, pool, Report(console.Output)).RunAsync(cancellationToken);
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

    private static IRunReport Report(TextWriter output) => AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected
        ? new TerminalReport(AnsiConsole.Console)
        : new PlainReport(output);
}
