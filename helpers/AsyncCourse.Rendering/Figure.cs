using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace AsyncCourse.Rendering;

/// <summary>What all figures have in common.</summary>
internal static class Figure
{
    /// <summary>Space for the axis' numbers and title.</summary>
    public const int Bottom = 48;

    /// <summary>Space for a legend of one line; the drawing script makes more where the page is narrow.</summary>
    public const int Legend = 30;

    /// <summary>Space above a plot without legend.</summary>
    public const int Top = 8;

    /// <summary>How wide a plot is taken to be where text has to be fitted in: that of a notebook in a small window.</summary>
    public const int TypicalWidth = 520;

    private const string Transparent = "rgba(0,0,0,0)";

    /// <summary>Traces and layout as one chart. Without the default template, which costs 0.6 s and 9 kB.</summary>
    /// <param name="traces">What is drawn.</param>
    /// <param name="x">The axis from left to right.</param>
    /// <param name="y">The axis from bottom to top.</param>
    /// <param name="plotHeight">How high the space between the axes is, in pixels.</param>
    /// <param name="legend">
    /// Whether a legend stands above it. One without says nothing of legends, so that it hides none of a chart that it is combined with.
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
                ("bgcolor", "@paper"), ("bordercolor", "@soft"), ("align", "left"), ("font", new Font().With(("color", "@ink"))))),
            ("showlegend", legend ? true : null),
            ("legend", new Legend().With(
                ("orientation", "h"), ("x", 0), ("xanchor", "left"), ("y", 1), ("yanchor", "bottom"))),
            ("uirevision", "keep"),
            ("xaxis", x),
            ("yaxis", y));

        // Nothing recorded is drawn as axes with nothing between them.
        var drawn = traces.DefaultIfEmpty(GenericChart.ofTraceObject(false, new Trace("scatter")));
        return GenericChart.setLayout(layout, Plotly.NET.CSharp.Chart.Combine(drawn));
    }

    /// <summary>What is left free around the plot, in pixels; names of rows widen the left side by themselves.</summary>
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
