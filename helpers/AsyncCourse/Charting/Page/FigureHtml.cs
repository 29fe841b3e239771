namespace AsyncCourse.Charting;

/// <summary>A figure's place on a page, and the script element that hands the figure to the drawing script.</summary>
internal static class FigureHtml
{
    /// <summary>The HTML fragment. All arguments but the figure are HTML already and are not encoded again.</summary>
    /// <param name="figure">JSON with <c>data</c> and <c>layout</c>.</param>
    /// <param name="label">What a screen reader reads out.</param>
    /// <param name="caption">What stands above the drawing; empty for nothing.</param>
    /// <param name="waiting">Which output has the drawing script; shown on a page that hasn't run it.</param>
    /// <param name="below">What stands below the drawing; a <c>details</c> element in it opens if nothing is drawn.</param>
    public static string Of(string figure, string label, string caption, string waiting, string below)
    {
        var id = Guid.NewGuid().ToString("N");

        // In JSON, "<" occurs only inside strings. Escaped like this it can't end the script element.
        var safe = figure.Replace("<", "\\u003c", StringComparison.Ordinal);

        return $$"""
            <figure class="async-chart" style="margin:.5em 0 1em">
            {{caption}}
            <div data-async-chart="{{id}}" role="img" aria-label="{{label}}">
            <noscript>The drawing needs scripts; in Jupyter: File, Trust Notebook.</noscript></div>
            <p data-async-chart-note="{{id}}" hidden>This chart waits for the drawing script, which is in the output of
            {{waiting}}. Scroll up to that output, or run that cell again: the chart then draws itself.</p>
            {{below}}
            <script>(window.asyncCourseCharts=window.asyncCourseCharts||[]).push(["{{id}}",{{safe}}]);
            setTimeout(function(){document.querySelectorAll('[data-async-chart-note="{{id}}"]').forEach(function(note){
            var chart=note.parentNode,drawn=!!chart.querySelector('.js-plotly-plot'),numbers=chart.querySelector('details');
            note.hidden=drawn;if(!drawn&&numbers)numbers.open=true})},10000)</script>
            </figure>
            """;
    }
}
