using Plotly.NET;
using Shapes = Plotly.NET.CSharp;

namespace AsyncCourse.Rendering;

/// <summary>Horizontal bars with their values written beside them.</summary>
internal static class BarFigure
{
    private const double RowHeight = 34;

    public static GenericChart Of(BarChart chart)
    {
        var rows = Enumerable.Range(0, chart.Bars.Count).Select(row => (row + 0.5) * RowHeight).ToArray();
        var trace = Shapes.Chart.Bar<double, double, string>(
            values: chart.Bars.Select(bar => bar.Value), Keys: rows, MarkerColor: Color.fromString("#56B4E9"), UseDefaults: false);
        foreach (var details in GenericChart.getTraces(trace))
        {
            details
                .With("width", RowHeight * 0.62)
                .With("text", chart.Bars.Select(bar => Figure.Escape(bar.Text)).ToArray())
                .With("textposition", "outside")
                .With("cliponaxis", false)
                .With("hovertext", chart.Bars.Select(bar => $"<b>{Figure.Escape(bar.Label)}</b><br>{Figure.Escape(bar.Text)}").ToArray())
                .With("hoverinfo", "text")
                .With("marker", Figure.Object(("color", "#56B4E9"), ("line", Figure.Object(("color", "@ink"), ("width", 1)))));
        }

        var height = (int)Math.Max(RowHeight, RowHeight * chart.Bars.Count);
        var x = Figure.NumberAxis(chart.Value).With("range", Range(chart.Bars)).With("fixedrange", true);
        var y = Figure.RowAxis(height, rows, chart.Bars.Select(bar => bar.Label));
        return Figure.Of([trace], x, y, height + 8 + Figure.Bottom, legend: false);
    }

    // As far as the longest bar with its text needs.
    private static double[] Range(IReadOnlyList<Bar> bars)
    {
        var lowest = Math.Min(0, bars.Select(bar => bar.Value).DefaultIfEmpty().Min());
        var right = bars.Select(bar => bar.Value / (1 - ((bar.Text.Length + 2) * Figure.Letter / Figure.TypicalWidth)));
        var highest = Math.Max(0, right.DefaultIfEmpty().Max());
        return [lowest, highest > lowest ? highest : lowest + 1];
    }
}
