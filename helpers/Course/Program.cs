using Course;
using Course.Worker;

// A worker's start is what a reader waits for: it goes past the command line's parser.
if (args is [WorkerVerb.Name, var pipe])
{
    WorkerVerb.Run(pipe);
    return ExitCode.Success;
}

return await CommandLine.RunAsync(args);
