using System.Runtime.InteropServices;
using AsyncCourse.Engine.Workers;
using Course.Worker;

namespace Course.Run;

/// <summary>Starts this same program as a worker.</summary>
internal static class WorkerCommand
{
    // The same names as in AsyncCourse; the command line doesn't load the lessons' library.
    private const string ScaleVariable = "ASYNC_COURSE_SCALE";
    private const string RecordVariable = "ASYNC_COURSE_RECORD";
    private const string HeadlessVariable = "ASYNC_COURSE_HEADLESS";

    public static WorkerOptions Options(RunOptions run)
    {
        var environment = new Dictionary<string, string>
        {
            [ScaleVariable] = run.Full ? "full" : "quick",
            // No learner types here: nobody's progress is written, nobody's guess is scored.
            [HeadlessVariable] = "1",
            // An uncaught exception in a cell is told by us; nobody reads its core dump.
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
            Advise = WorkerAdvice.For,
        };
        return run.Memory is { } megabytes ? options with { MemoryLimit = (long)megabytes << 20 } : options;
    }

    // The one that runs this program, wherever it is installed: it need not be on the PATH, nor where an executable looks for it.
    private static string DotNet()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var host = Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return File.Exists(host) ? host : "dotnet";
    }
}
