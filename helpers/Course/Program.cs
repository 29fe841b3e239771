using System.CommandLine;
using Course;
using Course.Clean;
using Course.Doctor;
using Course.Kernel;
using Course.Run;
using Course.Worker;

var root = new RootCommand("Async, measured: a course from asyncio to C#. Runs its lessons and writes its book.")
{
    RunVerb.Create(),
    CleanVerb.Create(),
    DoctorVerb.Create(),
    KernelVerb.Create(),
    WorkerVerb.Create(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        await Console.Error.WriteLineAsync(error.Message);
    }

    await Console.Error.WriteLineAsync("`course --help` shows what there is, `course VERB --help` what a verb takes.");
    return ExitCode.Usage;
}

// Ctrl+C interrupts the cell that runs; what was executed until then is written before the program ends.
return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
