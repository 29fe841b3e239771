using AsyncCourse.Formatting;

namespace AsyncCourse.Charting;

/// <summary>Says in words and numbers what a chart shows, as plain text that a screen reader can read out.</summary>
internal static class ChartText
{
    private const int MostLines = 20;

    /// <summary>Title, summary and numbers.</summary>
    public static string Full(CourseChart chart) => $"{chart.Title}\n{Summary(chart)}\n\n{Table(chart)}";

    /// <summary>One or two sentences.</summary>
    public static string Summary(CourseChart chart)
    {
        var sentence = chart switch
        {
            GanttChart gantt => Sentence(gantt),
            LineChart lines => Sentence(lines),
            BarChart bars => string.Join(", ", bars.Bars.Select(bar => $"{bar.Label}: {bar.Text}")) + ".",
            _ => throw Unknown(chart),
        };

        return chart.Note is null ? sentence : $"{sentence} {chart.Note}";
    }

    /// <summary>The numbers, in columns.</summary>
    public static string Table(CourseChart chart) => chart switch
    {
        GanttChart gantt => string.Join("\n\n", gantt.Lanes.Select(lane => Lane(lane, gantt.Scale))),
        LineChart lines => string.Join("\n\n", lines.Series.Select(line => Line(line, lines))),
        BarChart bars => TextTable.Write(
            [["", bars.Value.Label], .. bars.Bars.Select(bar => (string[])[bar.Label, bar.Text])]),
        _ => throw Unknown(chart),
    };

    private static string Sentence(LineChart chart) =>
        $"{chart.Y.Label} against {chart.X.Label}: {string.Join(", ", chart.Series.Select(line => line.Name))}.";

    private static string Sentence(GanttChart chart)
    {
        var spans = chart.Lanes.SelectMany(lane => lane.Rows).SelectMany(row => row.Tracks).SelectMany(track => track).ToList();
        if (spans.Count == 0)
        {
            return "Nothing was recorded.";
        }

        var end = spans.Max(span => span.End);
        var roles = spans.GroupBy(span => span.Role).OrderBy(group => group.Key)
            .Select(group => $"{NumberText.Write(group.Count())} {RoleLook.Of(group.Key).Name}");

        return $"{NumberText.Write(spans.Count)} {(spans.Count == 1 ? "span" : "spans")} in {chart.Scale.Write(end)}: "
            + $"{string.Join(", ", roles)}.";
    }

    private static string Lane(GanttLane lane, TimeScale scale)
    {
        var spans = lane.Rows.SelectMany(row => row.Tracks).SelectMany(track => track).OrderBy(span => span.Start).ToList();
        string[] head = [lane.Title ?? "span", "start", "duration", "role"];
        var rows = spans.Take(MostLines).Select(span =>
            (string[])[span.Name, scale.Write(span.Start), scale.Write(span.Duration), RoleLook.Of(span.Role).Name]);
        var marks = lane.Marks.Take(MostLines).Select(mark => (string[])[mark.Name, scale.Write(mark.At), "", "mark"]);
        var table = TextTable.Write([head, .. rows, .. marks]);

        return spans.Count <= MostLines
            ? table
            : $"{table}\n… and {NumberText.Write(spans.Count - MostLines)} more spans; "
                + $"the last ends at {scale.Write(spans.Max(span => span.End))}";
    }

    private static string Line(Series line, LineChart chart)
    {
        // The points are chosen evenly and include the first and the last, so that the table shows the line's whole course.
        var count = Math.Min(line.Points.Count, MostLines);
        var shown = Enumerable.Range(0, count).Select(i => line.Points[i * (line.Points.Count - 1) / Math.Max(count - 1, 1)]);
        string[] head = [chart.X.Label, chart.Y.Label];
        var table = TextTable.Write(
            [head, .. shown.Select(point => (string[])[NumberText.Write(point.X), NumberText.Write(point.Y)])]);
        var left = line.Points.Count - count;

        return left == 0
            ? $"{line.Name}\n{table}"
            : $"{line.Name}\n{table}\n… {NumberText.Write(left)} points between these are left out";
    }

    private static NotSupportedException Unknown(CourseChart chart) =>
        new($"A {chart.GetType().Name} has no words yet: add them in ChartText.");
}
