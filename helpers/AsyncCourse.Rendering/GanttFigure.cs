using AsyncCourse.Charting;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Shapes = Plotly.NET.CSharp;

namespace AsyncCourse.Rendering;

/// <summary>Bars in rows, with marks as lines through their lane.</summary>
internal static class GanttFigure
{
    // The least height of a row, in pixels, that has space for an outline.
    private const double OutlineFrom = 9;

    public static GenericChart Of(GanttChart chart)
    {
        var layout = new GanttLayout(chart);
        var roles = layout.Bars.GroupBy(bar => bar.Span.Role).OrderBy(group => group.Key).ToList();
        var traces = roles.Select(role => Bars(chart.Scale, layout, RoleLook.Of(role.Key), [.. role]));

        var figure = Figure.Of(
            traces.Concat(MarkFigure.Heads(chart, layout)),
            Axes.OfNumbers(chart.X, 0, layout.End).With(("range", new[] { 0, layout.End * 1.01 })),
            Axes.OfRows(chart.Y, layout.Height, layout.Labels),
            layout.Height,
            legend: roles.Count > 0);
        GenericChart.getLayout(figure).With(
            ("barmode", "overlay"),
            ("shapes", MarkFigure.Lines(chart, layout)),
            ("annotations", MarkFigure.Texts(layout).Concat(LaneTitles(layout)).ToArray()));
        return figure;
    }

    private static GenericChart Bars(TimeScale scale, GanttLayout layout, RoleLook look, GanttBar[] bars)
    {
        // A span without length still happened, so it is drawn half a pixel wide.
        var least = layout.End / Figure.TypicalWidth / 2;
        var trace = Shapes.Chart.Bar<double, double, string>(
            values: bars.Select(bar => FigureText.Round(Math.Max(scale.In(bar.Span.Duration), least))),
            Keys: bars.Select(bar => FigureText.Round(bar.Y)).ToArray(),
            Name: look.Name,
            Width: layout.RowHeight * 0.78,
            UseDefaults: false);
        return trace.Set(
            ("marker", new Marker().With(
                ("color", look.Color),
                ("pattern", RolePattern.Of(look)),
                ("line", new Line().With(("color", "@ink"), ("width", layout.RowHeight >= OutlineFrom ? 1 : 0))))),
            ("base", bars.Select(bar => FigureText.Round(scale.In(bar.Span.Start))).ToArray()),
            ("hovertext", bars.Select(bar => Hover(bar.Span, look, scale)).ToArray()),
            ("hoverinfo", "text"));
    }

    private static string Hover(TimelineSpan span, RoleLook look, TimeScale scale)
    {
        var threads = (span.StartThread, span.EndThread) switch
        {
            (0, 0) => "",
            var (start, end) when start == end || end == 0 => $"<br>thread {start}",
            var (start, end) => $"<br>thread {start}, then {end}",
        };
        var times = $"from {scale.Write(span.Start)}, for {scale.Write(span.Duration)}";

        return $"<b>{FigureText.Escape(span.Name)}</b>: {look.Name}<br>{times}{threads}";
    }

    private static IEnumerable<Annotation> LaneTitles(GanttLayout layout) => layout.Lanes
        .Where(lane => lane.Title is not null)
        .Select(lane => new Annotation().With(
            ("text", $"<b>{FigureText.Escape(lane.Title!)}</b>"), ("showarrow", false),
            ("xref", "paper"), ("x", 0), ("xanchor", "left"),
            ("y", lane.Top + (GanttLayout.TitleHeight / 2)), ("yanchor", "middle")));
}
