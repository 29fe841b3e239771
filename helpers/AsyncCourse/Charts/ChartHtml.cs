using System.Globalization;
using System.Net;

namespace AsyncCourse;

/// <summary>A chart as a fragment of HTML that works in notebooks and in static pages, without a network.</summary>
internal static class ChartHtml
{
    /// <summary>The fragment, with the drawing script in front if no output of this session carried it yet.</summary>
    public static string Of(CourseChart chart)
    {
        string figure;
        try
        {
            figure = ChartRendering.Renderer.ToFigureJson(chart);
        }
        catch (InvalidOperationException missing)
        {
            return $"<p>{Encode(missing.Message)}</p><pre>{Encode(ChartText.Full(chart))}</pre>";
        }

        return PlotlyScript.CarryOnce() + Fragment(chart, figure, Guid.NewGuid().ToString("N"));
    }

    private static string Fragment(CourseChart chart, string figure, string id)
    {
        // "<" only occurs in JSON's strings; written like this it can't end the script element.
        var safe = figure.Replace("<", "\\u003c", StringComparison.Ordinal);
        var note = chart.Note is null ? "" : $"<div style=\"opacity:.75\">{Encode(chart.Note)}</div>";
        var label = Encode($"{chart.Title}. {ChartText.Summary(chart)}");

        return string.Create(CultureInfo.InvariantCulture, $$"""
            <figure class="async-chart" style="margin:.5em 0 1em">
            <figcaption><strong>{{Encode(chart.Title)}}</strong>{{note}}</figcaption>
            <div data-async-chart="{{id}}" role="img" aria-label="{{label}}">
            <noscript>The drawing needs scripts; in Jupyter: File, Trust Notebook. The numbers need none.</noscript></div>
            <p data-async-chart-note="{{id}}" hidden>This chart waits for the drawing script, which is in the output of the
            notebook's first cell. Scroll up to that output, or run that cell again: the chart then draws itself.</p>
            <details><summary style="display:list-item;cursor:pointer;opacity:.75">The numbers</summary>
            <pre style="overflow:auto">{{Encode(ChartText.Table(chart))}}</pre></details>
            <script>(window.asyncCourseCharts=window.asyncCourseCharts||[]).push(["{{id}}",{{safe}}]);
            setTimeout(function(){document.querySelectorAll('[data-async-chart-note="{{id}}"]').forEach(function(note){
            var chart=note.parentNode,drawn=!!chart.querySelector('.js-plotly-plot');
            note.hidden=drawn;if(!drawn)chart.querySelector('details').open=true})},10000)</script>
            </figure>
            """);
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
