using AsyncCourse.Charting;
using Plotly.NET;
using Plotly.NET.TraceObjects;
using Shapes = Plotly.NET.CSharp;

namespace AsyncCourse.Rendering;

/// <summary>Horizontal bars with their values written beside them.</summary>
internal static class BarFigure
{
    private const double RowHeight = 34;

    public static GenericChart Of(BarChart chart)
    {
        var labels = chart.Bars.Select((bar, row) => (Y: (row + 0.5) * RowHeight, Text: FigureText.Short(bar.Label))).ToList();
        var looks = chart.Bars.Select(bar => RoleLook.Of(bar.Role)).ToList();
        var trace = Shapes.Chart.Bar<double, double, string>(
            values: chart.Bars.Select(bar => FigureText.Round(bar.Value)),
            Keys: labels.Select(label => label.Y).ToArray(),
            Width: RowHeight * 0.62,
            MultiText: chart.Bars.Select(bar => FigureText.Escape(bar.Text)).ToArray(),
            TextPosition: StyleParam.TextPosition.Outside,
            UseDefaults: false);
        trace.Set(
            ("marker", new Marker().With(
                ("color", looks.Select(look => look.Color).ToArray()),
                ("pattern", RolePattern.Of([.. looks])),
                ("line", new Line().With(("color", "@ink"), ("width", 1))))),
            ("cliponaxis", false),
            ("showlegend", false),
            ("hovertext", chart.Bars.Select(Hover).ToArray()),
            ("hoverinfo", "text"));

        var height = (int)(RowHeight * Math.Max(1, chart.Bars.Count));
        var range = Range(chart.Bars);
        var x = Axes.OfNumbers(chart.X, range[0], range[1]).With(("range", range), ("fixedrange", true));
        var figure = Figure.Of([trace], x, Axes.OfRows(chart.Y, height, labels), height, legend: false);

        // The longest bar ends at the edge of the plot and has its text in the margin, so that it fits at any width.
        var text = chart.Bars.Select(bar => bar.Text.Length).DefaultIfEmpty().Max() * FigureText.Letter;
        GenericChart.getLayout(figure).With(("margin", Figure.Margin(right: 14 + (int)text, Figure.Top)));
        return figure;
    }

    private static string Hover(Bar bar) => $"<b>{FigureText.Escape(bar.Label)}</b><br>{FigureText.Escape(bar.Text)}";

    private static double[] Range(IReadOnlyList<Bar> bars)
    {
        // Use the rounded values: a bar that ends a hair beyond the plot loses its text.
        var values = bars.Select(bar => FigureText.Round(bar.Value)).DefaultIfEmpty().ToList();
        var lowest = Math.Min(0, values.Min());
        var highest = Math.Max(0, values.Max());
        return [lowest, highest > lowest ? highest : lowest + 1];
    }
}
