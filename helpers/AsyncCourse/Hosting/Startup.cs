using System.Runtime.CompilerServices;

namespace AsyncCourse;

/// <summary>What must be done before a cell uses one of our types.</summary>
internal static class Startup
{
    /// <summary>
    /// Makes the directives known, registers the formatters, and offers Plotly.NET to cells of hosts that can't load it.
    /// </summary>
#pragma warning disable CA2255 // A library for cells has no other moment that is early enough.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Run()
    {
        // A child program uses no directives and draws nothing, and may have few file descriptors.
        var isInNotebook = Environment.GetEnvironmentVariable(Child.ResultVariable) is null;
        if (isInNotebook)
        {
            NotebookHost.Offer(CourseDirective.All);
        }

        Formats.RegisterAll();

        // This comes last, and nothing may be loaded after it. These handlers run on any thread that loads an assembly; it holds
        // the lock of the loader, and waits in the handler until this method has ended.
        if (isInNotebook)
        {
            PlotlyForCells.Offer();
            LibraryCharts.Watch(PlotlyForCells.OverrulesPackages);
        }
    }
}
