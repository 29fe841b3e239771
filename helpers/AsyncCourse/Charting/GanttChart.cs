namespace AsyncCourse;

/// <summary>Who did what, when: a bar for each span, a row for each name, a lane for each timeline.</summary>
/// <param name="Title">What the chart says.</param>
/// <param name="Scale">The unit of time of the axis.</param>
/// <param name="Lanes">The timelines, from top to bottom.</param>
public sealed record GanttChart(string Title, TimeScale Scale, IReadOnlyList<GanttLane> Lanes)
    : CourseChart(Title, new ChartAxis("time", Scale.Unit), new ChartAxis("span"))
{
    /// <summary>A chart of more rows draws this many of them, evenly chosen, and says so.</summary>
    public const int MostRowsDrawn = 150;

    /// <summary>How many rows there are, drawn or not.</summary>
    public int RowCount => Lanes.Sum(lane => lane.Rows.Sum(row => row.Tracks.Count));
}
