using System.CommandLine;
using Course.Clean;
using Course.Doctor;
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
            CleanVerb.Create(),
            DoctorVerb.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            var problem = args.Length == 0 ? "Say what to do, such as `course run`." : parsed.Errors[0].Message;
            await Console.Error.WriteLineAsync(problem);
            await Console.Error.WriteLineAsync("`course --help` shows what there is, `course VERB --help` what a verb takes.");
            return ExitCode.Usage;
        }

        // Ctrl+C interrupts the cell that runs; what was executed until then is written before the program ends.
        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
    }
}
