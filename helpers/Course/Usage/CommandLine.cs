using System.CommandLine;
using AsyncCourse.Engine.Directives;

namespace Course.Usage;

/// <summary>Runs a program's command line.</summary>
internal static class CommandLine
{
    /// <summary>Parses the arguments and runs the verb.</summary>
    /// <param name="program">The name of the program, for advice.</param>
    /// <param name="verbs">The program's verbs.</param>
    /// <param name="args">The verb and its arguments.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(string program, RootCommand verbs, string[] args) => ExitCode.OfAsync(async () =>
    {
        var parsed = verbs.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            throw new UsageException(string.Join(
                Environment.NewLine,
                Problem(program, args, verbs, parsed),
                $"`{program} --help` shows what there is, `{program} VERB --help` what a verb takes."));
        }

        // Ctrl+C interrupts the running cell. What was executed until then is written before the program ends.
        await parsed.InvokeAsync(new InvocationConfiguration
        {
            ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
            EnableDefaultExceptionHandler = false,
        });
    });

    private static string Problem(string program, string[] args, RootCommand verbs, ParseResult parsed)
    {
        if (args.Length == 0)
        {
            return $"Say what to do, such as `{program} {verbs.Subcommands[0].Name}`.";
        }

        if (args[0].StartsWith('-') || verbs.Subcommands.Any(verb => verb.Name == args[0]))
        {
            return parsed.Errors[0].Message;
        }

        var nearest = Spelling.Nearest(args[0], verbs.Subcommands.Select(verb => verb.Name), most: 2);
        return $"There is no verb '{args[0]}'." + (nearest is null ? "" : $" Did you mean `{program} {nearest}`?");
    }
}
