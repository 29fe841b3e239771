using System.Reflection;
using System.Runtime.Loader;
using AsyncCourse.Charting;
using AsyncCourse.Plugins;

namespace AsyncCourse.Startup;

/// <summary>
/// Lets cells use Plotly.NET where their host can't load it. Plotly.NET 6 needs FSharp.Core 10.1 and .NET Interactive carries 10.0: a
/// cell's first chart ends there in a FileNotFoundException.
/// </summary>
internal static class PlotlyForCells
{
    // All from one load context: a part of them that came from elsewhere would have other types than the rest expects.
    private static readonly string[] Offered =
        ["Plotly.NET", "FSharp.Core", "Giraffe.ViewEngine", "DynamicObj", "AsyncCourse.Rendering"];

    /// <summary>
    /// Whether the course's drawing of library charts wins over that of the libraries' own extensions, which need a network. Our engine
    /// runs no such extension; there a formatter that a cell registers itself must win.
    /// </summary>
    public static bool OverrulesPackages { get; } =
        Type.GetType("AsyncCourse.Engine.Cells.SessionScope, AsyncCourse.Engine", throwOnError: false) is null;

    /// <summary>
    /// Gives out the renderer's copies from now on, when neither the host nor a package has them. Nothing is loaded before a cell needs it.
    /// </summary>
    public static void Offer() => AssemblyLoadContext.Default.Resolving += (_, wanted) => Find(wanted);

    private static Assembly? Find(AssemblyName wanted)
    {
        if (!Offered.Contains(wanted.Name) || BuiltPlugins.Rendering.Find(wanted) is not { } found)
        {
            return null;
        }

        LibraryCharts.Register(found, OverrulesPackages);
        return found;
    }
}
