using Course;
using Course.Kernel;
using Course.Usage;
using Course.Worker;

// Their start is what a reader waits for: workers and kernels go past the command line's parser.
if (args is [WorkerVerb.Name, var pipe])
{
    WorkerVerb.Run(pipe);
    return ExitCode.Success;
}

return args is [KernelVerb.Name, StartVerb.Name, var connectionFile]
    ? await ExitCode.OfAsync(() => StartVerb.RunAsync(connectionFile))
    : await Verbs.RunAsync(args);
