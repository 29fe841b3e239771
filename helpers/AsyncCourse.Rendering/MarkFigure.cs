using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Shapes = Plotly.NET.CSharp;

namespace AsyncCourse.Rendering;

/// <summary>Draws a mark: a line through its lane, a head to point at, and its name above.</summary>
internal static class MarkFigure
{
    private const int HeadHeight = 2;
    private const int TextHeight = 7;

    public static IEnumerable<GenericChart> Heads(GanttChart chart, GanttLayout layout)
    {
        var marks = Marks(chart, layout).ToList();
        if (marks.Count == 0)
        {
            yield break;
        }

        yield return Shapes.Chart.Point<double, double, string>(
            x: marks.Select(head => head.X),
            y: marks.Select(head => head.Lane.RowsTop - HeadHeight),
            ShowLegend: false,
            Marker: new Marker().With(("symbol", "triangle-down"), ("size", 8), ("color", "@ink")),
            UseDefaults: false).Set(
            ("hovertext", marks.Select(head => Hover(head.Mark, chart.Scale)).ToArray()),
            ("hoverinfo", "text"),
            ("cliponaxis", false));
    }

    public static Shape[] Lines(GanttChart chart, GanttLayout layout) => [.. Marks(chart, layout).Select(line => new Shape().With(
        ("type", "line"),
        ("x0", line.X), ("x1", line.X),
        ("y0", line.Lane.RowsTop - HeadHeight), ("y1", line.Lane.Bottom),
        ("line", new Line().With(("color", "@ink"), ("width", 1.5), ("dash", "4px,3px")))))];

    public static IEnumerable<Annotation> Texts(GanttLayout layout) => layout.Lanes
        .SelectMany(lane => lane.Marks.Select(label => new Annotation().With(
            ("text", FigureText.Escape(label.Text)), ("showarrow", false), ("x", label.X), ("xanchor", label.Anchor),
            ("y", lane.RowsTop - TextHeight - (label.Level * MarkLabel.LineHeight)), ("yanchor", "bottom"))));

    private static string Hover(TimelineMark mark, TimeScale scale) => $"{FigureText.Escape(mark.Name)}: {scale.Write(mark.At)}";

    private static IEnumerable<(TimelineMark Mark, double X, LaneBox Lane)> Marks(GanttChart chart, GanttLayout layout) =>
        chart.Lanes.Zip(layout.Lanes).SelectMany(lane => lane.First.Marks.Select(mark =>
            (mark, FigureText.Round(chart.Scale.In(mark.At)), lane.Second)));
}
