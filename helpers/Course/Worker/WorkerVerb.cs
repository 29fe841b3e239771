using AsyncCourse.Charting;
using AsyncCourse.Engine.WorkerSide;

namespace Course.Worker;

/// <summary>
/// <c>course worker</c>: started by <c>course run</c> for each notebook. It is not for people, so no help lists it.
/// </summary>
internal static class WorkerVerb
{
    /// <summary>The name of the verb.</summary>
    public const string Name = "worker";

    /// <summary>Runs the cells of one notebook for another process.</summary>
    /// <param name="pipe">The name of the pipe that the other process listens on.</param>
    public static void Run(string pipe)
    {
        LibraryCharts.Watch(overrulesPackages: false);
        WorkerHost.Run(pipe);
    }
}
