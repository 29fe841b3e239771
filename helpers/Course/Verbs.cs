using System.CommandLine;
using Course.Check;
using Course.Clean;
using Course.Doctor;
using Course.Kernel;
using Course.Lint;
using Course.Record;
using Course.Reset;
using Course.Run;
using Course.Usage;

namespace Course;

/// <summary>The verbs of the command line.</summary>
internal static class Verbs
{
    /// <summary>Parses the arguments and runs the verb.</summary>
    /// <param name="args">The verb and its arguments.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(string[] args) => CommandLine.RunAsync(
        "course",
        new RootCommand("Async, measured: a course from asyncio to C#. Runs its lessons and writes its book.")
        {
            RunVerb.Create(),
            RecordVerb.Create(),
            CheckVerb.Create(),
            ResetVerb.Create(),
            LintVerb.Create(),
            CleanVerb.Create(),
            DoctorVerb.Create(),
            KernelVerb.Create(),
        },
        args);
}
