using AsyncCourse.Charting;
using AsyncCourse.Engine.WorkerSide;

namespace Course.Worker;

/// <summary><c>course worker</c>: what <c>course run</c> starts for each notebook; not for people, so no help names it.</summary>
internal static class WorkerVerb
{
    /// <summary>The verb's name.</summary>
    public const string Name = "worker";

    /// <summary>Runs the cells of one notebook for another process.</summary>
    /// <param name="pipe">The pipe that the starting process listens on.</param>
    public static void Run(string pipe)
    {
        LibraryCharts.Watch(overrulesPackages: false);
        WorkerHost.Run(pipe);
    }
}
