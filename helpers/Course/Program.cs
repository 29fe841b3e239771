using Course;
using Course.Bench.Engine;
using Course.Kernel;
using Course.Worker;

// Their start is what a reader waits for: workers and kernels go past the command line's parser.
if (args is [WorkerVerb.Name, var pipe])
{
    WorkerVerb.Run(pipe);
    return ExitCode.Success;
}

if (args is [KernelVerb.Name, StartVerb.Name, var connectionFile])
{
    return await StartVerb.RunAsync(connectionFile);
}

if (args is [PlainVerb.Name, var mix, var cells])
{
    await PlainVerb.RunAsync(mix, cells);
    return ExitCode.Success;
}

return await CommandLine.RunAsync(args);
