namespace AsyncCourse.Charting;

/// <summary>Turns a chart into what plotly.js draws.</summary>
internal interface IChartRenderer
{
    /// <summary>The chart as a plotly.js figure: JSON with <c>data</c> and <c>layout</c>, numbers in invariant culture.</summary>
    /// <remarks>
    /// Colours that follow the page are the placeholders <c>@ink</c> (text), <c>@soft</c> (secondary lines), <c>@grid</c> and
    /// <c>@paper</c> (background): the drawing script puts the page's own in. <c>#0072B2|#56B4E9</c> is the
    /// first colour on light and the second on dark pages.
    /// </remarks>
    /// <param name="chart">What to draw.</param>
    string ToFigureJson(CourseChart chart);
}
