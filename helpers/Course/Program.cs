using Course;
using Course.Kernel;
using Course.Usage;
using Course.Worker;

// The start-up time of workers and kernels matters most, so they bypass the parser of the command line.
if (args is [WorkerVerb.Name, var pipe])
{
    WorkerVerb.Run(pipe);
    return ExitCode.Success;
}

return args is [KernelVerb.Name, StartVerb.Name, var connectionFile]
    ? await ExitCode.OfAsync(() => StartVerb.RunAsync(connectionFile))
    : await Verbs.RunAsync(args);
