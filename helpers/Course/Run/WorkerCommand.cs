using System.Runtime.InteropServices;
using AsyncCourse.Engine.Workers;
using Course.Worker;

namespace Course.Run;

/// <summary>Starts this same program as a worker.</summary>
internal static class WorkerCommand
{
    // The same name as AsyncCourse.Scale.Variable; the command line doesn't load the lessons' library.
    private const string ScaleVariable = "ASYNC_COURSE_SCALE";

    public static WorkerOptions Options(RunOptions run)
    {
        var options = new WorkerOptions(DotNet(), [typeof(WorkerCommand).Assembly.Location, WorkerVerb.Name])
        {
            Environment = new Dictionary<string, string>
            {
                [ScaleVariable] = run.Full ? "full" : "quick",
                // An uncaught exception in a cell is told by us; nobody reads its core dump.
                ["DOTNET_DbgEnableMiniDump"] = "0",
                ["DOTNET_TieredPGO"] = "0",
            },
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
