using Plotly.NET;
using Shapes = Plotly.NET.CSharp;

namespace AsyncCourse.Rendering;

/// <summary>Lines through measured points, or steps that hold until the next.</summary>
internal static class LineFigure
{
    private const int Height = 300;

    // Okabe and Ito's colours that stand out from white and from black; dashes and markers tell lines apart without colour.
    private static readonly string[] Colors = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"];
    private static readonly string[] Dashes = ["solid", "8px,3px", "2px,3px", "8px,3px,2px,3px"];
    private static readonly string[] Symbols = ["circle", "square", "diamond", "triangle-up", "cross", "x"];

    public static GenericChart Of(LineChart chart) => Figure.Of(
        chart.Series.Select((series, index) => Line(chart, series, index)),
        Figure.NumberAxis(chart.X),
        Figure.NumberAxis(chart.Y),
        Height + Figure.Legend + Figure.Bottom,
        legend: true);

    private static GenericChart Line(LineChart chart, Series series, int index)
    {
        var color = Colors[index % Colors.Length];
        var trace = Shapes.Chart.Scatter<double, double, string>(
            x: series.Points.Select(point => point.X),
            y: series.Points.Select(point => point.Y),
            mode: series.IsStep ? StyleParam.Mode.Lines : StyleParam.Mode.Lines_Markers,
            Name: Figure.Escape(series.Name),
            UseDefaults: false);
        foreach (var details in GenericChart.getTraces(trace))
        {
            details
                .With("line", Figure.Object(
                    ("color", color), ("width", 2), ("dash", Dashes[index % Dashes.Length]), ("shape", series.IsStep ? "hv" : "linear")))
                .With("marker", series.IsStep ? null : Figure.Object(("color", color), ("size", 8), ("symbol", Symbols[index % Symbols.Length])))
                .With("showlegend", true)
                .With("hovertemplate",
                    $"<b>{Figure.Escape(series.Name)}</b><br>{Figure.Escape(chart.X.Label)}: %{{x:,.4~g}}<br>"
                    + $"{Figure.Escape(chart.Y.Label)}: %{{y:,.4~g}}<extra></extra>");
        }

        return trace;
    }
}
