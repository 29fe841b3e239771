using System.Runtime.CompilerServices;
using AsyncCourse.Charting;
using AsyncCourse.Directives;
using AsyncCourse.Hosting;

namespace AsyncCourse.Startup;

/// <summary>What must have happened before a cell names one of our types.</summary>
internal static class LibraryInitializer
{
    /// <summary>Makes the directives known, and offers Plotly.NET to cells of hosts that can't load it.</summary>
#pragma warning disable CA2255 // A library of cells has no other moment that is early enough.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Run()
    {
        // A child program reads no cells and draws nothing, and may have few file descriptors to spend.
        if (Environment.GetEnvironmentVariable(Child.ResultVariable) is not null)
        {
            return;
        }

        NotebookHost.Offer(CourseDirectives.All);

        // In the end, and nothing is loaded after it: these listen to whoever loads an assembly. That thread has the lock which
        // loading takes, and waits in here until this method has ended.
        PlotlyForCells.Offer();
        LibraryCharts.Watch(PlotlyForCells.OverrulesPackages);
    }
}
