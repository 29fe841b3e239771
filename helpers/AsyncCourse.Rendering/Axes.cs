using AsyncCourse.Formatting;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace AsyncCourse.Rendering;

/// <summary>The two kinds of axis.</summary>
internal static class Axes
{
    /// <summary>An axis of numbers.</summary>
    /// <param name="axis">The quantity of the axis, with its unit.</param>
    /// <param name="least">The smallest value on it.</param>
    /// <param name="most">The largest value on it.</param>
    public static LinearAxis OfNumbers(ChartAxis axis, double least, double most)
    {
        var result = new LinearAxis().With(
            ("title", Title(axis.Label)),
            ("type", axis.IsLogarithmic ? "log" : "linear"),
            ("separatethousands", true),
            ("exponentformat", "none"),
            ("gridcolor", "@grid"),
            ("linecolor", "@soft"),
            ("zerolinecolor", "@soft"),
            ("ticks", "outside"),
            ("tickcolor", "@soft"),
            ("ticklen", 4),
            ("automargin", true));

        if (axis.IsLogarithmic)
        {
            var ticks = LogTicks.Between(least, most);
            return result.With(("tickvals", ticks), ("ticktext", ticks.Select(NumberText.Write).ToArray()));
        }

        // Small counts get a tick for each whole number, and none for halves.
        var step = axis.Unit == "count" && most <= 8 ? 1 : (object?)null;
        return result.With(("rangemode", "tozero"), ("dtick", step));
    }

    /// <summary>An axis of rows: one unit is one pixel, counted from the top.</summary>
    /// <param name="axis">The quantity of the axis.</param>
    /// <param name="height">The height of all rows together, in pixels.</param>
    /// <param name="labels">The rows' texts, with their positions in pixels from the top.</param>
    public static LinearAxis OfRows(ChartAxis axis, int height, IReadOnlyList<(double Y, string Text)> labels) =>
        new LinearAxis().With(
            ("title", Title(axis.Title)),
            ("range", new[] { height, 0 }),
            ("fixedrange", true),
            ("tickvals", labels.Select(label => label.Y).ToArray()),
            ("ticktext", labels.Select(label => label.Text).ToArray()),
            ("linecolor", "@soft"),
            ("ticks", "outside"),
            ("tickcolor", "rgba(0,0,0,0)"),
            ("ticklen", 4),
            ("showgrid", false),
            ("zeroline", false),
            ("automargin", true));

    private static Title Title(string text) => new Title().With(("text", FigureText.Escape(text)), ("standoff", 8));
}
