using System.Net;

namespace AsyncCourse.Charting;

/// <summary>
/// A chart of another library, as HTML and as text. It is drawn without a network; a sentence names what can't be drawn.
/// </summary>
internal static class LibraryChartHtml
{
    /// <summary>The fragment, with the drawing script in front if no output of this session carried it yet.</summary>
    public static string Of(ChartLibrary library, object chart)
    {
        var figure = LibraryFigure.Parse(library.ReadFigure(chart));
        var missing = Missing(library, figure) is { } sentence ? $"<p>{WebUtility.HtmlEncode(sentence)}</p>" : "";
        if (figure.Kinds.Count > 0 && figure.Kinds.All(figure.Missing.Contains))
        {
            return missing;
        }

        return PlotlyScript.CarryOnce() + FigureHtml.Of(
            figure.Json,
            label: WebUtility.HtmlEncode(Summary(library, figure)),
            caption: "",
            waiting: "the cell that started the lesson or showed the first chart",
            below: missing);
    }

    /// <summary>One line that says what kind of chart it is; a second one if part of it can't be drawn.</summary>
    public static string Text(ChartLibrary library, object chart)
    {
        var figure = LibraryFigure.Parse(library.ReadFigure(chart));
        return Missing(library, figure) is { } sentence ? $"{Summary(library, figure)}\n{sentence}" : Summary(library, figure);
    }

    private static string Summary(ChartLibrary library, LibraryFigure figure)
    {
        var kinds = figure.Kinds.CountBy(kind => kind).Select(kind => kind.Value == 1 ? kind.Key : $"{kind.Value} × {kind.Key}");
        var title = figure.Title is null ? "" : $" \"{figure.Title}\"";
        return $"A chart of {library.Name}{title}: {(figure.Kinds.Count == 0 ? "no traces" : string.Join(", ", kinds))}.";
    }

    private static string? Missing(ChartLibrary library, LibraryFigure figure) => figure.Missing.Count == 0 ? null :
        $"Not drawn: {string.Join(", ", figure.Missing)}. "
            + $"Without a network only lines, points, areas, bars and pies can be drawn. {library.Elsewhere}";
}
