using AsyncCourse.Engine.Workers;
using Course.Worker;

namespace Course.Run;

/// <summary>Describes how to start this program as a worker.</summary>
internal static class WorkerCommand
{
    public static WorkerOptions Options(RunOptions run)
    {
        var environment = new Dictionary<string, string>
        {
            [CourseVariable.Scale] = run.Full ? ScaleName.Full : ScaleName.Quick,
            // There is no learner here, so no progress is stored and no guesses are scored.
            [CourseVariable.Headless] = "1",
            // The engine reports uncaught exceptions of cells, and nobody reads core dumps.
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
