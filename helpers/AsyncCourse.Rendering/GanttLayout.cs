using AsyncCourse.Formatting;

namespace AsyncCourse.Rendering;

/// <summary>The positions of the parts of a Gantt chart, in pixels from the top of the plot.</summary>
internal sealed class GanttLayout
{
    public const double TitleHeight = 22;

    private const double MostHeight = 640;
    private const double LabelHeight = 13;
    private const double LaneGap = 6;

    private readonly List<GanttBar> _bars = [];
    private readonly List<(double Y, string Text)> _labels = [];
    private readonly List<LaneBox> _lanes = [];

    public GanttLayout(GanttChart chart)
    {
        var drawn = Math.Min(chart.RowCount, GanttChart.MostRowsDrawn);
        RowHeight = Math.Clamp(MostHeight / Math.Max(drawn, 1), 4, 26);
        End = LastMoment(chart);
        var step = (double)chart.RowCount / Math.Max(drawn, 1);
        var y = 0.0;
        var row = 0;
        foreach (var lane in chart.Lanes)
        {
            var marks = MarkLabel.Place(lane.Marks, chart.Scale, End);
            var levels = marks.Select(mark => mark.Level + 1).DefaultIfEmpty().Max();
            var top = y;
            y += (lane.Title is null ? 0 : TitleHeight) + (levels * MarkLabel.LineHeight) + LaneGap;
            var rowsTop = y;
            foreach (var group in lane.Rows)
            {
                y = PlaceRow(group, y, step, ref row);
            }

            _lanes.Add(new LaneBox(lane.Title, top, rowsTop, y, marks));
            y += LaneGap;
        }

        Height = Math.Max((int)Math.Ceiling(y), 40);
    }

    public double RowHeight { get; }

    /// <summary>The last moment, in the chart's unit of time.</summary>
    public double End { get; }

    public int Height { get; }

    public IReadOnlyList<GanttBar> Bars => _bars;

    public IReadOnlyList<(double Y, string Text)> Labels => _labels;

    public IReadOnlyList<LaneBox> Lanes => _lanes;

    private double PlaceRow(GanttRow group, double y, double step, ref int row)
    {
        var top = y;
        foreach (var track in group.Tracks)
        {
            // Rows are numbered from 0. A row is drawn if a multiple of the step lies between it and the next number.
            var isDrawn = Math.Floor((row + 1) / step) > Math.Floor(row / step);
            row++;
            if (!isDrawn)
            {
                continue;
            }

            _bars.AddRange(track.Select(span => new GanttBar(span, y + (RowHeight / 2))));
            y += RowHeight;
        }

        var middle = (top + y) / 2;
        if (y > top && (_labels.Count == 0 || middle - _labels[^1].Y >= LabelHeight))
        {
            var several = group.Tracks.Count == 1 ? "" : $" ×{NumberText.Write(group.Tracks.Count)}";
            _labels.Add((middle, FigureText.Short(group.Name) + several));
        }

        return y;
    }

    private static double LastMoment(GanttChart chart)
    {
        var spans = chart.Lanes.SelectMany(lane => lane.Rows).SelectMany(row => row.Tracks).SelectMany(track => track);
        var moments = spans.Select(span => span.End).Concat(chart.Lanes.SelectMany(lane => lane.Marks).Select(mark => mark.At));
        var last = chart.Scale.In(moments.DefaultIfEmpty().Max());
        return last > 0 ? last : 1;
    }
}
