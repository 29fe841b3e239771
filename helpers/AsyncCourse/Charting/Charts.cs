using AsyncCourse.Charting;
using AsyncCourse.Formatting;

namespace AsyncCourse;

/// <summary>Makes the charts of the course. Each is a value; the last expression of a cell shows it.</summary>
public static class Charts
{
    /// <summary>Who did what, when: one lane a timeline, one row a name, bars coloured by role, marks as lines.</summary>
    /// <param name="timelines">What was recorded, from top to bottom.</param>
    public static GanttChart Gantt(params Timeline[] timelines) => Gantt("Who did what, when", timelines);

    /// <summary>Who did what, when, under a title of your own.</summary>
    /// <param name="title">What the chart says.</param>
    /// <param name="timelines">What was recorded, from top to bottom.</param>
    public static GanttChart Gantt(string title, params Timeline[] timelines)
    {
        var chart = new GanttChart(title, ScaleOf(timelines), [.. timelines.Select(GanttLane.From)]);

        return chart.RowCount <= GanttChart.MostRowsDrawn ? chart : chart with
        {
            Note = $"{GanttChart.MostRowsDrawn} of {NumberText.Write(chart.RowCount)} rows are drawn, evenly chosen.",
        };
    }

    /// <summary>How many spans were open at each moment.</summary>
    /// <param name="timelines">What was recorded; one line each.</param>
    public static LineChart InFlight(params Timeline[] timelines) => InFlight("How many at once", timelines);

    /// <summary>How many spans were open at each moment, under a title of your own.</summary>
    /// <param name="title">What the chart says.</param>
    /// <param name="timelines">What was recorded; one line each.</param>
    public static LineChart InFlight(string title, params Timeline[] timelines)
    {
        var scale = ScaleOf(timelines);
        var lines = timelines.Select((timeline, index) => InFlightSteps.Of(timeline, index, scale)).ToList();
        var peaks = lines.Select(line => (line.Name, Count: NumberText.Write(line.Points.Max(point => point.Y))));
        var words = peaks.Select(peak => lines.Count == 1 ? peak.Count : $"{peak.Count} ({peak.Name})");

        return new LineChart(title, new ChartAxis("time", scale.Unit), new ChartAxis("in flight", "count"), lines)
        {
            Note = $"Most at once: {string.Join(", ", words)}.",
        };
    }

    /// <summary>How many spans began in each stretch of time: what a crowd of callers looks like from the server.</summary>
    /// <param name="title">What the chart says.</param>
    /// <param name="window">How long a stretch is.</param>
    /// <param name="timelines">What was recorded; one line each.</param>
    public static LineChart Arrivals(string title, TimeSpan window, params Timeline[] timelines)
    {
        var scale = ScaleOf(timelines);
        var lines = timelines.Select((timeline, index) => ArrivalSteps.Of(timeline, index, window, scale)).ToList();
        return new LineChart(
            title, new ChartAxis("time", scale.Unit), new ChartAxis($"arrived in {window.ToText()}", "count"), lines);
    }

    /// <summary>A few times beside each other.</summary>
    /// <param name="title">What the chart says.</param>
    /// <param name="times">What was measured, from top to bottom.</param>
    public static BarChart Compare(string title, params (string Label, TimeSpan Value)[] times)
    {
        var scale = TimeScale.For(times.Select(time => time.Value).DefaultIfEmpty().Max());

        return new BarChart(title, new ChartAxis("time", scale.Unit),
            [.. times.Select(time => new Bar(time.Label, scale.In(time.Value), scale.Write(time.Value)))]);
    }

    /// <summary>A few times beside each other, each in the colour and with the name of its role.</summary>
    /// <param name="title">What the chart says.</param>
    /// <param name="times">What was measured, from top to bottom, and what was being done in that time.</param>
    public static BarChart Compare(string title, params (string Label, TimeSpan Value, SpanRole Role)[] times)
    {
        var chart = Compare(title, [.. times.Select(time => (time.Label, time.Value))]);
        return chart with
        {
            Bars = [.. chart.Bars.Zip(times, (bar, time) =>
                bar with { Role = time.Role, Text = $"{bar.Text}, {RoleLook.Of(time.Role).Name}" })],
        };
    }

    /// <summary>A few values of one unit beside each other.</summary>
    /// <param name="title">What the chart says.</param>
    /// <param name="unit">The unit, such as "MB" or "requests a second".</param>
    /// <param name="values">What was measured, from top to bottom.</param>
    /// <exception cref="ArgumentException">A value is not a finite number.</exception>
    public static BarChart Compare(string title, string unit, params (string Label, double Value)[] values) =>
        new(title, new ChartAxis(unit), [.. values.Select(value =>
            new Bar(value.Label, Finite(value.Value, value.Label), $"{NumberText.Write(value.Value)} {unit}"))]);

    /// <summary>How a measured quantity depends on a chosen one; measured points carry markers.</summary>
    /// <param name="title">What the chart says.</param>
    /// <param name="xTitle">The chosen quantity, with its unit in brackets: "requests (count)".</param>
    /// <param name="yTitle">The measured quantity, with its unit in brackets: "time (s)".</param>
    /// <param name="series">The lines.</param>
    /// <exception cref="ArgumentException">A value is not a finite number.</exception>
    public static LineChart Lines(string title, string xTitle, string yTitle, params Series[] series)
    {
        foreach (var line in series)
        {
            foreach (var point in line.Points)
            {
                _ = Finite(point.X, line.Name) + Finite(point.Y, line.Name);
            }
        }

        return new LineChart(title, new ChartAxis(xTitle), new ChartAxis(yTitle), series);
    }

    /// <summary>
    /// Puts the drawing script into this cell's output. Lessons don't need it: their first cell does the same. In other
    /// notebooks the session's first chart carries the script, but loses it when its cell runs again. A cell that ends with
    /// this always carries it.
    /// </summary>
    public static ChartScript Script() => new();

    private static TimeScale ScaleOf(Timeline[] timelines) => TimeScale.For(timelines
        .SelectMany(timeline => timeline.Spans.Select(span => span.End).Concat(timeline.Marks.Select(mark => mark.At)))
        .DefaultIfEmpty().Max());

    private static double Finite(double value, string name) => double.IsFinite(value) ? value : throw new ArgumentException(
        $"'{name}' has the value {value}, which has no place in a chart. Leave it out, or find out why it was not measured.");
}
