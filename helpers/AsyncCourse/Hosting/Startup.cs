using System.Runtime.CompilerServices;

namespace AsyncCourse;

/// <summary>What must have happened before a cell names one of our types.</summary>
internal static class Startup
{
    /// <summary>Offers Plotly.NET to cells of hosts that can't load it, and registers the formatters.</summary>
#pragma warning disable CA2255 // A library of cells has no other moment that is early enough.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Run()
    {
        // A child program draws nothing, and may have few file descriptors to spend.
        if (Environment.GetEnvironmentVariable(Child.ResultVariable) is null)
        {
            PlotlyForCells.Offer();
            LibraryCharts.Watch(PlotlyForCells.OverrulesPackages);
        }

        Formats.RegisterAll();
    }
}
