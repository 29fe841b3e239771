using System.Runtime.CompilerServices;

namespace AsyncCourse;

/// <summary>What must have happened before a cell names one of our types.</summary>
internal static class LibraryInitializer
{
    /// <summary>Makes the directives known, registers the formatters, and offers Plotly.NET to cells of hosts that can't load it.</summary>
#pragma warning disable CA2255 // A library of cells has no other moment that is early enough.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Run()
    {
        // A child program draws nothing, and may have few file descriptors to spend.
        var isInNotebook = Environment.GetEnvironmentVariable(Child.ResultVariable) is null;
        if (isInNotebook)
        {
            NotebookHost.Offer(CourseDirectives.All);
        }

        Formats.RegisterAll();

        // In the end, and nothing is loaded after it: these listen to whoever loads an assembly. That thread has the lock which loading
        // takes, and waits in here until this method has ended.
        if (isInNotebook)
        {
            PlotlyForCells.Offer();
            LibraryCharts.Watch(PlotlyForCells.OverrulesPackages);
        }
    }
}
