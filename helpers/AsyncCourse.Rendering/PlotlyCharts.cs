using AsyncCourse.Rendering;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace AsyncCourse;

/// <summary>Charts of the course as charts of Plotly.NET, for cells that reference this assembly and Plotly.NET.</summary>
public static class PlotlyCharts
{
    private const int TitleHeight = 34;
    private const int NoteHeight = 16;

    /// <summary>
    /// The chart as one of Plotly.NET, to be restyled, combined with others and saved. Title and note become part of the
    /// drawing; the colours are those of a light page. A page that is saved from it contains plotly.js and needs no network.
    /// </summary>
    /// <param name="chart">The chart to convert.</param>
    public static GenericChart ToPlotly(this CourseChart chart)
    {
        var result = PlotlyRenderer.Draw(chart);
        var layout = GenericChart.getLayout(result);
        foreach (var trace in GenericChart.getTraces(result))
        {
            LightPage.Paint(trace);
        }

        LightPage.Paint(layout);
        layout.With(("paper_bgcolor", LightPage.Paper), ("plot_bgcolor", LightPage.Paper));
        ((Font)layout.GetPropertyValue("font")).With(("color", LightPage.Ink));

        var note = chart.Note is null ? "" : $"<br><sup>{FigureText.Escape(chart.Note)}</sup>";
        MakeRoom(layout, chart.Note is null ? TitleHeight : TitleHeight + NoteHeight);
        layout.With(("title", Title(FigureText.Escape(chart.Title) + note)));

        return GenericChart.setDisplayOptions(new DisplayOptions().With(("PlotlyJSReference", PlotlyJSReference.Full)), result);
    }

    /// <summary>Writes another title above a chart; Plotly.NET has that for F# only.</summary>
    /// <param name="chart">The chart, which is changed.</param>
    /// <param name="title">The title, as text.</param>
    /// <returns>The same chart.</returns>
    public static GenericChart WithTitle(this GenericChart chart, string title)
    {
        ArgumentNullException.ThrowIfNull(title);

        GenericChart.getLayout(chart).With(("title", Title(FigureText.Escape(title))));
        return chart;
    }

    private static Title Title(string text) => new Title().With(
        ("text", text), ("x", 0), ("xanchor", "left"), ("y", 1), ("yanchor", "top"), ("yref", "container"),
        ("pad", new Padding().With(("t", 10), ("l", 8))), ("font", new Font().With(("size", 15))));

    private static void MakeRoom(Layout layout, int height)
    {
        var margin = (Margin)layout.GetPropertyValue("margin");
        margin.With(("t", (int)margin.GetPropertyValue("t") + height));
        layout.With(("height", (int)layout.GetPropertyValue("height") + height));
    }
}
