using System.Net;

namespace AsyncCourse.Charting;

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
            return $"<p>{WebUtility.HtmlEncode(missing.Message)}</p><pre>{WebUtility.HtmlEncode(ChartText.Full(chart))}</pre>";
        }

        return PlotlyScript.CarryOnce() + Fragment(chart, figure);
    }

    private static string Fragment(CourseChart chart, string figure)
    {
        var note = chart.Note is null ? "" : $"<div style=\"opacity:.75\">{WebUtility.HtmlEncode(chart.Note)}</div>";

        return FigureHtml.Of(
            figure,
            label: WebUtility.HtmlEncode($"{chart.Title}. {ChartText.Summary(chart)}"),
            caption: $"<figcaption><strong>{WebUtility.HtmlEncode(chart.Title)}</strong>{note}</figcaption>",
            waiting: "the notebook's first cell",
            below: $"""
                <details><summary style="display:list-item;cursor:pointer;opacity:.75">The numbers</summary>
                <pre style="overflow:auto">{WebUtility.HtmlEncode(ChartText.Table(chart))}</pre></details>
                """);
    }
}
