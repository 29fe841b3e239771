namespace AsyncCourse.Charting;

/// <summary>Turns a chart into what plotly.js draws.</summary>
internal interface IChartRenderer
{
    /// <summary>The chart as a plotly.js figure: JSON with <c>data</c> and <c>layout</c>, numbers in invariant culture.</summary>
    /// <remarks>
    /// Colours that follow the page are placeholders: <c>@ink</c> (text), <c>@soft</c> (secondary lines), <c>@grid</c> and
    /// <c>@paper</c> (background). The drawing script replaces them by the page's own colours. A pair such as
    /// <c>#0072B2|#56B4E9</c> means the first colour on light pages and the second on dark ones.
    /// </remarks>
    /// <param name="chart">What to draw.</param>
    string ToFigureJson(CourseChart chart);
}
