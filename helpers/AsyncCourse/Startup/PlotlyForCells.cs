using System.Reflection;
using System.Runtime.Loader;
using AsyncCourse.Charting;
using AsyncCourse.Plugins;

namespace AsyncCourse.Startup;

/// <summary>
/// Lets cells use Plotly.NET where their host can't load it. Plotly.NET 6 needs FSharp.Core 10.1, but .NET Interactive has 10.0:
/// there a cell's first chart ends in a FileNotFoundException.
/// </summary>
internal static class PlotlyForCells
{
    // They must all come from one load context: one that came from elsewhere would have other types than the rest expects.
    private static readonly string[] Offered =
        ["Plotly.NET", "FSharp.Core", "Giraffe.ViewEngine", "DynamicObj", "AsyncCourse.Rendering"];

    /// <summary>
    /// Whether the course's formatters for library charts win over those of the libraries' own extensions, which need a
    /// network. Our engine runs no such extension, and there a formatter that a cell registers itself must win.
    /// </summary>
    public static bool OverrulesPackages { get; } =
        Type.GetType("AsyncCourse.Engine.Cells.SessionScope, AsyncCourse.Engine", throwOnError: false) is null;

    /// <summary>
    /// Offers the renderer's copies from now on, for when neither the host nor a package has them. Nothing is loaded before a
    /// cell needs it.
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
