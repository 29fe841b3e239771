using System.Runtime.InteropServices;
using AsyncCourse.Engine.Workers;
using Course.Worker;

namespace Course.Run;

/// <summary>Describes how to start this program as a worker.</summary>
internal static class WorkerCommand
{
    // The same names as in AsyncCourse. The command line doesn't load the lessons' library.
    private const string ScaleVariable = "ASYNC_COURSE_SCALE";
    private const string RecordVariable = "ASYNC_COURSE_RECORD";
    private const string HeadlessVariable = "ASYNC_COURSE_HEADLESS";

    public static WorkerOptions Options(RunOptions run)
    {
        var environment = new Dictionary<string, string>
        {
            [ScaleVariable] = run.Full ? "full" : "quick",
            // There is no learner here, so no progress is stored and no guesses are scored.
            [HeadlessVariable] = "1",
            // The engine reports uncaught exceptions of cells, and nobody reads core dumps.
            ["DOTNET_DbgEnableMiniDump"] = "0",
            ["DOTNET_TieredPGO"] = "0",
        };
        if (run.Recordings is { } folder)
        {
            environment[RecordVariable] = folder;
        }

        var options = new WorkerOptions(DotNet(), [typeof(WorkerCommand).Assembly.Location, WorkerVerb.Name])
        {
            Environment = environment,
        };
        return run.Memory is { } megabytes ? options with { MemoryLimit = (long)megabytes << 20 } : options;
    }

    // The host of this program, wherever it is installed. It need not be on the PATH, nor where executables look for it.
    private static string DotNet()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var host = Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return File.Exists(host) ? host : "dotnet";
    }
}
