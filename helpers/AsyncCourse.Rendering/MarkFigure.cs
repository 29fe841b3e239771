using Plotly.NET;
using Shapes = Plotly.NET.CSharp;

namespace AsyncCourse.Rendering;

/// <summary>A mark: a line through its lane, a head to point at, and its name above.</summary>
internal static class MarkFigure
{
    public static IEnumerable<GenericChart> Heads(GanttChart chart, GanttLayout layout)
    {
        var marks = chart.Lanes.Zip(layout.Lanes).SelectMany(lane => lane.First.Marks.Select(mark => (mark, lane.Second.RowsTop))).ToList();
        if (marks.Count == 0)
            yield break;

        var trace = Shapes.Chart.Point<double, double, string>(
            x: marks.Select(head => chart.Scale.In(head.mark.At)), y: marks.Select(head => head.RowsTop - 2), UseDefaults: false);
        foreach (var details in GenericChart.getTraces(trace))
        {
            details
                .With("marker", Figure.Object(("symbol", "triangle-down"), ("size", 8), ("color", "@ink")))
                .With("hovertext", marks.Select(head => $"{Figure.Escape(head.mark.Name)}: {chart.Scale.Write(head.mark.At)}").ToArray())
                .With("hoverinfo", "text")
                .With("cliponaxis", false)
                .With("showlegend", false);
        }

        yield return trace;
    }

    public static object[] Lines(GanttChart chart, GanttLayout layout) => [.. chart.Lanes.Zip(layout.Lanes)
        .SelectMany(lane => lane.First.Marks.Select(mark => Figure.Object(
            ("type", "line"),
            ("x0", chart.Scale.In(mark.At)), ("x1", chart.Scale.In(mark.At)),
            ("y0", lane.Second.RowsTop - 2), ("y1", lane.Second.Bottom),
            ("line", Figure.Object(("color", "@ink"), ("width", 1.5), ("dash", "4px,3px"))))))];

    public static IEnumerable<object> Texts(GanttLayout layout) => layout.Lanes
        .SelectMany(lane => lane.Marks.Select(label => Figure.Object(
            ("text", Figure.Escape(label.Text)), ("showarrow", false), ("x", label.X), ("xanchor", label.Anchor),
            ("y", lane.RowsTop - 7 - (label.Level * MarkLabel.LineHeight)), ("yanchor", "bottom"))));
}
