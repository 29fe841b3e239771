using Plotly.NET;

namespace AsyncCourse.Rendering;

/// <summary>What all figures have in common.</summary>
internal static class Figure
{
    /// <summary>Space for the axis' numbers and title.</summary>
    public const int Bottom = 48;

    /// <summary>Space for the legend.</summary>
    public const int Legend = 30;

    /// <summary>How wide a plot is taken to be where text has to be fitted in: that of a notebook beside its side bar.</summary>
    public const int TypicalWidth = 640;

    /// <summary>How wide a letter is taken to be.</summary>
    public const double Letter = 6.6;

    /// <summary>Sets a property that Plotly.NET has no word for, or only a costly one.</summary>
    public static T With<T>(this T target, string property, object? value) where T : DynamicObj.DynamicObj
    {
        if (value is not null)
            target.SetProperty(property, value);

        return target;
    }

    /// <summary>Properties without a type of their own.</summary>
    public static DynamicObj.DynamicObj Object(params (string Name, object? Value)[] properties)
    {
        var result = new DynamicObj.DynamicObj();
        foreach (var (name, value) in properties)
            result.With(name, value);

        return result;
    }

    /// <summary>Traces and layout as one chart. No default template: it costs 0.6 s on the first chart and 9 kB on each.</summary>
    public static GenericChart Of(IEnumerable<GenericChart> traces, DynamicObj.DynamicObj x, DynamicObj.DynamicObj y, int height, bool legend)
    {
        var layout = new Layout()
            .With("height", height)
            .With("margin", Object(("l", 8), ("r", 14), ("t", legend ? Legend : 8), ("b", Bottom)))
            .With("paper_bgcolor", "rgba(0,0,0,0)")
            .With("plot_bgcolor", "rgba(0,0,0,0)")
            .With("font", Object(("size", 12)))
            .With("hoverlabel", Object(("bgcolor", "@paper"), ("bordercolor", "@soft"), ("align", "left"), ("font", Object(("color", "@ink")))))
            .With("showlegend", legend)
            .With("legend", Object(("orientation", "h"), ("x", 0), ("xanchor", "left"), ("y", 1), ("yanchor", "bottom")))
            .With("uirevision", "keep")
            .With("xaxis", x)
            .With("yaxis", y);

        // Nothing recorded is drawn as axes with nothing between them.
        var drawn = traces.DefaultIfEmpty(GenericChart.ofTraceObject(false, new Trace("scatter")));
        return GenericChart.setLayout(layout, Plotly.NET.CSharp.Chart.Combine(drawn));
    }

    /// <summary>An axis of numbers.</summary>
    public static DynamicObj.DynamicObj NumberAxis(ChartAxis axis) => Object(
        ("title", Object(("text", axis.Label))),
        ("type", axis.IsLogarithmic ? "log" : "linear"),
        ("rangemode", axis.IsLogarithmic ? null : "tozero"),
        ("separatethousands", true),
        ("exponentformat", "none"),
        ("gridcolor", "@grid"),
        ("linecolor", "@soft"),
        ("zerolinecolor", "@soft"),
        ("automargin", true));

    /// <summary>An axis of rows: one unit is one pixel, counted from the top.</summary>
    public static DynamicObj.DynamicObj RowAxis(int height, IEnumerable<double> at, IEnumerable<string> names) => Object(
        ("range", new[] { height, 0 }),
        ("fixedrange", true),
        ("tickvals", at.ToArray()),
        ("ticktext", names.Select(Short).ToArray()),
        ("showgrid", false),
        ("zeroline", false),
        ("automargin", true));

    /// <summary>A name that leaves room for the drawing.</summary>
    public static string Short(string name) => Escape(name.Length <= 28 ? name : $"{name[..27]}…");

    /// <summary>plotly.js reads some HTML in texts; a name is never meant as such.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
