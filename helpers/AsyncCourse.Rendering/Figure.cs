using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace AsyncCourse.Rendering;

/// <summary>What all figures have in common.</summary>
internal static class Figure
{
    /// <summary>The space for the axis's numbers and title, in pixels.</summary>
    public const int Bottom = 48;

    /// <summary>The space for a legend of one line, in pixels. The drawing script makes more on a narrow page.</summary>
    public const int Legend = 30;

    /// <summary>The space above a plot without a legend, in pixels.</summary>
    public const int Top = 8;

    /// <summary>The assumed width of a plot where text has to fit, in pixels: that of a notebook in a small window.</summary>
    public const int TypicalWidth = 520;

    private const string Transparent = "rgba(0,0,0,0)";

    /// <summary>Puts traces and layout into one chart, without the default template, which costs 0.6 s and 9 kB.</summary>
    /// <param name="traces">The traces to draw.</param>
    /// <param name="x">The axis from left to right.</param>
    /// <param name="y">The axis from bottom to top.</param>
    /// <param name="plotHeight">The height of the space between the axes, in pixels.</param>
    /// <param name="legend">
    /// Whether there is a legend above the plot. A chart without one leaves the setting out, so that it doesn't hide the legend
    /// of a chart that it is combined with.
    /// </param>
    public static GenericChart Of(
        IEnumerable<GenericChart> traces, LinearAxis x, LinearAxis y, int plotHeight, bool legend)
    {
        var top = legend ? Legend : Top;
        var layout = new Layout().With(
            ("height", top + plotHeight + Bottom),
            ("margin", Margin(right: 14, top)),
            ("paper_bgcolor", Transparent),
            ("plot_bgcolor", Transparent),
            ("font", new Font().With(("size", 12))),
            ("hoverlabel", new Hoverlabel().With(
                ("bgcolor", "@paper"), ("bordercolor", "@soft"), ("align", "left"),
                ("font", new Font().With(("color", "@ink"))))),
            ("showlegend", legend ? true : null),
            ("legend", new Legend().With(
                ("orientation", "h"), ("x", 0), ("xanchor", "left"), ("y", 1), ("yanchor", "bottom"))),
            ("uirevision", "keep"),
            ("xaxis", x),
            ("yaxis", y));

        // If nothing was recorded, empty axes are drawn.
        var drawn = traces.DefaultIfEmpty(GenericChart.ofTraceObject(false, new Trace("scatter")));
        return GenericChart.setLayout(layout, Plotly.NET.CSharp.Chart.Combine(drawn));
    }

    /// <summary>The free space around the plot, in pixels. plotly.js widens the left side for the names of rows.</summary>
    public static Margin Margin(int right, int top) =>
        new Margin().With(("l", 8), ("r", right), ("t", top), ("b", Bottom));

    /// <summary>Sets properties of a chart's traces.</summary>
    public static GenericChart Set(this GenericChart chart, params ReadOnlySpan<(string Name, object? Value)> properties)
    {
        foreach (var trace in GenericChart.getTraces(chart))
        {
            trace.With(properties);
        }

        return chart;
    }
}
