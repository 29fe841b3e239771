using Plotly.NET;
using Shapes = Plotly.NET.CSharp;

namespace AsyncCourse.Rendering;

/// <summary>Bars in rows, with marks as lines through their lane.</summary>
internal static class GanttFigure
{
    private const double OutlineFrom = 9;

    public static GenericChart Of(GanttChart chart)
    {
        var layout = new GanttLayout(chart);
        var roles = layout.Bars.GroupBy(bar => bar.Span.Role).OrderBy(group => group.Key).ToList();
        var traces = roles.Select(role => Bars(chart, layout, role.Key, [.. role])).Concat(MarkFigure.Heads(chart, layout));
        var x = Figure.NumberAxis(chart.X).With("range", new[] { 0, layout.End * 1.01 });
        var y = Figure.RowAxis(layout.Height, layout.Labels.Select(label => label.Y), layout.Labels.Select(label => label.Text));
        var height = layout.Height + Figure.Legend + Figure.Bottom;

        var figure = Figure.Of(traces, x, y, height, legend: roles.Count > 0);
        GenericChart.getLayout(figure)
            .With("barmode", "overlay")
            .With("shapes", MarkFigure.Lines(chart, layout))
            .With("annotations", MarkFigure.Texts(layout).Concat(LaneTitles(layout)).ToArray());
        return figure;
    }

    private static GenericChart Bars(GanttChart chart, GanttLayout layout, SpanRole role, GanttBar[] bars)
    {
        var look = RoleLook.Of(role);
        var scale = chart.Scale;
        // A span of no length still happened: half a pixel of it is drawn.
        var least = layout.End / Figure.TypicalWidth / 2;
        var trace = Shapes.Chart.Bar<double, double, string>(
            values: bars.Select(bar => Math.Max(scale.In(bar.Span.Duration), least)),
            Keys: bars.Select(bar => bar.Y).ToArray(),
            Name: look.Name,
            MarkerColor: Color.fromString(look.Color),
            UseDefaults: false);

        foreach (var details in GenericChart.getTraces(trace))
        {
            details
                .With("base", bars.Select(bar => scale.In(bar.Span.Start)).ToArray())
                .With("width", layout.RowHeight * 0.78)
                .With("hovertext", bars.Select(bar => Hover(bar.Span, look, scale)).ToArray())
                .With("hoverinfo", "text")
                .With("marker", Figure.Object(
                    ("color", look.Color),
                    ("pattern", look.Pattern.Length == 0 ? null : Figure.Object(
                        ("shape", look.Pattern), ("fillmode", "overlay"), ("fgcolor", "rgba(0,0,0,.55)"), ("size", 6), ("solidity", .2))),
                    ("line", Figure.Object(("color", "@ink"), ("width", layout.RowHeight >= OutlineFrom ? 1 : 0)))));
        }

        return trace;
    }

    private static string Hover(TimelineSpan span, RoleLook look, TimeScale scale)
    {
        var threads = (span.StartThread, span.EndThread) switch
        {
            (0, 0) => "",
            var (start, end) when start == end || end == 0 => $"<br>thread {start}",
            var (start, end) => $"<br>thread {start}, then {end}",
        };

        return $"<b>{Figure.Escape(span.Name)}</b>: {look.Name}<br>from {scale.Write(span.Start)}, for {scale.Write(span.Duration)}{threads}";
    }

    private static IEnumerable<object> LaneTitles(GanttLayout layout) => layout.Lanes
        .Where(lane => lane.Title is not null)
        .Select(lane => Figure.Object(
            ("text", $"<b>{Figure.Escape(lane.Title!)}</b>"), ("showarrow", false),
            ("xref", "paper"), ("x", 0), ("xanchor", "left"), ("y", lane.Top + GanttLayout.TitleHeight / 2), ("yanchor", "middle")));
}
