using System.Reflection;

namespace AsyncCourse.Charting;

/// <summary>A library whose charts are plotly.js figures. It is known by name only: nothing here references it.</summary>
/// <param name="Name">Its name, as people write it.</param>
/// <param name="Assembly">The simple name of its assembly.</param>
/// <param name="ChartType">The full name of the type that its charts have.</param>
/// <param name="Elsewhere">A sentence that tells the reader how to see a chart that can't be drawn here.</param>
/// <param name="ReadFigure">Turns a chart into JSON with <c>data</c> and <c>layout</c>, and <c>config</c> if it has one.</param>
internal sealed record ChartLibrary(
    string Name, string Assembly, string ChartType, string Elsewhere, Func<object, string> ReadFigure)
{
    /// <summary>The libraries whose charts are shown.</summary>
    public static IReadOnlyList<ChartLibrary> All { get; } =
    [
        new("Plotly.NET", "Plotly.NET", "Plotly.NET.GenericChart",
            "SaveHtml(\"chart.html\") of Plotly.NET.CSharp writes a page that draws it, in a browser with a network.",
            PlotlyNetFigure.Read),
        new("XPlot.Plotly", "XPlot.Plotly", "XPlot.Plotly.PlotlyChart",
            "File.WriteAllText(\"chart.html\", chart.GetHtml()) writes a page that draws it, in a browser with a network.",
            XPlotFigure.Read),
    ];

    /// <summary>The type of its charts if this is its assembly; otherwise null.</summary>
    public Type? Find(Assembly assembly) =>
        assembly.FullName?.StartsWith(Assembly + ",", StringComparison.Ordinal) == true ? assembly.GetType(ChartType) : null;
}
