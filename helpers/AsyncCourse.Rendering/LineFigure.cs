using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Shapes = Plotly.NET.CSharp;

namespace AsyncCourse.Rendering;

/// <summary>Lines through measured points, or steps that hold until the next.</summary>
internal static class LineFigure
{
    private const int Height = 300;

    // Okabe and Ito's colours that stand out from white and from black (blue: one for light, one for dark pages); dashes and
    // markers tell lines apart without colour.
    private static readonly string[] Colors = ["#0072B2|#56B4E9", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#999999"];
    private static readonly string[] Dashes = ["solid", "8px,3px", "2px,3px", "8px,3px,2px,3px"];
    private static readonly string[] Symbols = ["circle", "square", "diamond", "triangle-up", "cross", "x"];

    public static GenericChart Of(LineChart chart)
    {
        var legend = chart.Series.Count > 1 || chart.Series.Any(series => !series.IsStep);
        return Figure.Of(
            chart.Series.Select((series, index) => Line(chart, series, index, legend)),
            Axis(chart, chart.X, point => point.X, room: 1.01),
            Axis(chart, chart.Y, point => point.Y, room: 1.06),
            Height,
            legend);
    }

    // plotly.js leaves room around markers. Steps have no markers, so the room is made here.
    private static LinearAxis Axis(LineChart chart, ChartAxis axis, Func<ChartPoint, double> value, double room)
    {
        var values = chart.Series.SelectMany(series => series.Points).Select(value).DefaultIfEmpty(1).ToList();
        var most = values.Max();
        var steps = most > 0 && !axis.IsLogarithmic && chart.Series.All(series => series.IsStep);

        return Axes.OfNumbers(axis, values.Min(), most).With(("range", steps ? new[] { 0, most * room } : null));
    }

    private static GenericChart Line(LineChart chart, Series series, int index, bool legend)
    {
        var color = Colors[index % Colors.Length];
        var line = new Line().With(
            ("color", color), ("width", 2), ("dash", Dashes[index % Dashes.Length]), ("shape", series.IsStep ? "hv" : "linear"));
        var marker = new Marker().With(("color", color), ("size", 8), ("symbol", Symbols[index % Symbols.Length]));
        var name = FigureText.Escape(series.Name);
        var (x, y) = (FigureText.Escape(chart.X.Label), FigureText.Escape(chart.Y.Label));

        var trace = Shapes.Chart.Scatter<double, double, string>(
            x: series.Points.Select(point => FigureText.Round(point.X)),
            y: series.Points.Select(point => FigureText.Round(point.Y)),
            mode: series.IsStep ? StyleParam.Mode.Lines : StyleParam.Mode.Lines_Markers,
            Name: name,
            ShowLegend: legend ? true : default(Shapes.Optional<bool>),
            Marker: series.IsStep ? default(Shapes.Optional<Marker>) : marker,
            Line: line,
            UseDefaults: false);
        return trace.Set(
            ("hovertemplate", $"<b>{name}</b><br>{x}: %{{x:,.4~r}}<br>{y}: %{{y:,.4~r}}<extra></extra>"));
    }
}
