using AsyncCourse.Engine.Workers;
using Course.Worker;

namespace Course.Run;

/// <summary>Starts this same program as a worker.</summary>
internal static class WorkerCommand
{
    public static WorkerOptions Options(RunOptions run)
    {
        var environment = new Dictionary<string, string>
        {
            [CourseVariable.Scale] = run.Full ? ScaleName.Full : ScaleName.Quick,
            // No learner types here: nobody's progress is written, nobody's guess is scored.
            [CourseVariable.Headless] = "1",
            // An uncaught exception in a cell is told by us; nobody reads its core dump.
            ["DOTNET_DbgEnableMiniDump"] = "0",
            ["DOTNET_TieredPGO"] = "0",
        };
        if (run.Recordings is { } folder)
        {
            environment[CourseVariable.Record] = folder;
        }

        var options = new WorkerOptions(DotnetHost.Program, [typeof(WorkerCommand).Assembly.Location, WorkerVerb.Name])
        {
            Environment = environment,
            Advise = WorkerAdvice.For,
        };
        return run.Memory is { } megabytes ? options with { MemoryLimit = (long)megabytes << 20 } : options;
    }
}
