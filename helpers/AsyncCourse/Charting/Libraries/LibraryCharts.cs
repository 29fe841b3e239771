using System.Reflection;
using System.Runtime.Loader;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Charting;

/// <summary>
/// Shows the charts of Plotly.NET and XPlot.Plotly as drawings that need no network. The packages' own extensions for notebooks
/// fetch plotly.js from the internet, and not every package has one.
/// </summary>
internal static class LibraryCharts
{
    /// <summary>Registers formatters for the libraries that cells have loaded, and for each that they load from now on.</summary>
    /// <param name="overrulesPackages">
    /// Whether they also win against formatters that a package registers for its chart type later.
    /// </param>
    public static void Watch(bool overrulesPackages)
    {
        AppDomain.CurrentDomain.AssemblyLoad += (_, loaded) => RegisterOfCells(loaded.LoadedAssembly, overrulesPackages);
        foreach (var assembly in AssemblyLoadContext.Default.Assemblies)
        {
            RegisterOfCells(assembly, overrulesPackages);
        }
    }

    /// <summary>Registers formatters for the library that this assembly is; does nothing for any other.</summary>
    /// <param name="assembly">The assembly that was loaded.</param>
    /// <param name="overrulesPackages">
    /// Whether they also win against formatters that a package registers for its chart type later.
    /// </param>
    public static void Register(Assembly assembly, bool overrulesPackages)
    {
        foreach (var library in ChartLibrary.All)
        {
            if (library.Find(assembly) is { } type)
            {
                Register(library, type);

                // The formatter for the most specific type wins, and a chart's own type is a nested case of the union.
                foreach (var special in overrulesPackages ? type.GetNestedTypes().Where(type.IsAssignableFrom) : [])
                {
                    Register(library, special);
                }
            }
        }
    }

    // The renderer has a copy of Plotly.NET in a load context of its own. No cell sees a chart of that copy.
    private static void RegisterOfCells(Assembly assembly, bool overrulesPackages)
    {
        if (!assembly.IsDynamic && AssemblyLoadContext.GetLoadContext(assembly) == AssemblyLoadContext.Default)
        {
            Register(assembly, overrulesPackages);
        }
    }

    private static void Register(ChartLibrary library, Type type)
    {
        Formatter.Register(
            type, (chart, writer) => writer.Write(LibraryChartHtml.Of(library, chart)), MimeType.Html);
        Formatter.Register(
            type, (chart, writer) => writer.Write(LibraryChartHtml.Text(library, chart)), MimeType.Plain);
        Formatter.SetPreferredMimeTypesFor(type, MimeType.Html, MimeType.Plain);
    }
}
