using System.CommandLine;
using System.Diagnostics;
using System.Reflection;
using BenchmarkDotNet.Jobs;
using Course.Usage;

namespace Bench.Inside;

/// <summary><c>bench inside</c>: what the small parts cost that run many times in a process.</summary>
internal static class InsideVerb
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var part = new Argument<string?>("part")
        {
            Description = $"Only what has this in its name: {string.Join(", ", InsideRun.Names)}. Default: all.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var thorough = new Option<bool>("--thorough")
        {
            Description = "Measures until the figures are steady, which takes some minutes, instead of three short rounds.",
        };
        var once = new Option<bool>("--once")
        {
            Description = "Runs everything a single time, to see that it runs. The figures mean nothing.",
        };
        var command = new Command(
            "inside",
            "Measures parts within one process: a span, a claim, the formatter, the highlighter, the kernel's messages.")
        {
            part, thorough, once,
        };
        command.SetAction((result, cancellationToken) => RunAsync(
            result.GetValue(part) ?? "", Rounds(result.GetValue(thorough), result.GetValue(once)),
            result.InvocationConfiguration, cancellationToken));
        return command;
    }

    private static Job Rounds(bool thorough, bool once)
    {
        if (!once && typeof(InsideVerb).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true })
        {
            throw new UsageException("This is a debug build, whose figures mean nothing. Run it with -c Release.");
        }

        return once ? Job.Dry : thorough ? Job.Default : Job.ShortRun;
    }

    private static async Task RunAsync(string part, Job job, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        HelperLibrary.Find();
        // What is measured can't be stopped: an interrupt leaves it behind, and the process ends.
        var run = Task.Run(() => InsideRun.Run(part, job), cancellationToken);
        await console.Output.WriteLineAsync(await run.WaitAsync(cancellationToken));
    }
}
