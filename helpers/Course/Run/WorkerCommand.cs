using AsyncCourse.Engine.Workers;
using Course.Worker;

namespace Course.Run;

/// <summary>Starts this same program as a worker.</summary>
internal static class WorkerCommand
{
    // The same name as AsyncCourse.Scale.Variable; the command line doesn't load the lessons' library.
    private const string ScaleVariable = "ASYNC_COURSE_SCALE";

    public static WorkerOptions Options(bool full)
    {
        var program = typeof(WorkerCommand).Assembly.Location;
        var executable = Path.ChangeExtension(program, OperatingSystem.IsWindows() ? ".exe" : null);
        var arguments = File.Exists(executable) ? (IReadOnlyList<string>)[WorkerVerb.Name] : [program, WorkerVerb.Name];
        return new(File.Exists(executable) ? executable : DotNet(), arguments)
        {
            Environment = new Dictionary<string, string>
            {
                [ScaleVariable] = full ? "full" : "quick",
                // An uncaught exception in a cell is told by us; nobody reads its core dump.
                ["DOTNET_DbgEnableMiniDump"] = "0",
                ["DOTNET_TieredPGO"] = "0",
            },
        };
    }

    private static string DotNet() =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";
}
