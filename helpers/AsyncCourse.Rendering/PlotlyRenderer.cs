using AsyncCourse.Charting;
using Plotly.NET;

namespace AsyncCourse.Rendering;

/// <summary>Draws charts with Plotly.NET.</summary>
internal sealed class PlotlyRenderer : IChartRenderer
{
    /// <inheritdoc />
    public string ToFigureJson(CourseChart chart) => GenericChart.toFigureJson(Draw(chart));

    /// <summary>The chart as one of Plotly.NET, with placeholders for the colours that follow the page.</summary>
    internal static GenericChart Draw(CourseChart chart) => chart switch
    {
        GanttChart gantt => GanttFigure.Of(gantt),
        LineChart lines => LineFigure.Of(lines),
        BarChart bars => BarFigure.Of(bars),
        null => throw new ArgumentNullException(nameof(chart)),
        _ => throw new NotSupportedException($"Nothing draws a {chart.GetType().Name} yet: add it to AsyncCourse.Rendering."),
    };
}
