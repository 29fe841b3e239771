using AsyncCourse.Charting;
using AsyncCourse.Diagrams;

namespace AsyncCourse.Deadlocks;

/// <summary>
/// Draws who waits for whom: the first half in an upper row from left to right, the others in a lower row from right to left.
/// </summary>
internal static class WaitForDrawing
{
    private const double BoxWidth = 210;
    private const double BoxHeight = 42;
    private const double Column = 400;
    private const double Row = 130;
    private const double Left = 10;
    private const double Top = 14;

    // The colour that charts use for blocked time.
    private static readonly string Blocked = RoleLook.Of(SpanRole.Blocked).Color;

    /// <summary>The graph as HTML.</summary>
    /// <param name="graph">A graph with at least one edge.</param>
    public static string Html(WaitForGraph graph)
    {
        string[] names = [.. graph.Edges.Select(edge => edge.From), .. graph.IsCycle ? [] : (string[])[graph.Edges[^1].To]];
        var above = (names.Length + 1) / 2;
        var places = names.Select((_, index) => Place(index, above, names.Length)).ToList();
        var svg = new Svg();
        for (var index = 0; index < graph.Edges.Count; index++)
        {
            Arrow(svg, places[index], places[(index + 1) % places.Count], graph.Edges[index].Does);
        }

        for (var index = 0; index < names.Length; index++)
        {
            var (x, y) = places[index];
            svg.Box(x, y, BoxWidth, BoxHeight, Blocked);
            svg.Text(x + (BoxWidth / 2), y + (BoxHeight / 2) + 4, names[index], "middle");
        }

        var width = Left + ((above - 1) * Column) + BoxWidth + Left;
        var height = Top + BoxHeight + (names.Length > 1 ? Row : 0) + Top;
        return svg.ToHtml(width, height, graph.ToString());
    }

    private static (double X, double Y) Place(int index, int above, int count)
    {
        if (index < above)
        {
            return (Left + (index * Column), Top);
        }

        // If the lower row has fewer boxes than the upper one, it is centred below it.
        var below = count - above;
        var shift = (above - below) * Column / 2;
        return (Left + shift + ((count - 1 - index) * Column), Top + Row);
    }

    private static void Arrow(Svg svg, (double X, double Y) from, (double X, double Y) to, string does)
    {
        var (fromMiddle, toMiddle) = (from.X + (BoxWidth / 2), to.X + (BoxWidth / 2));
        if (from.Y == to.Y)
        {
            var y = from.Y + (BoxHeight / 2);
            var (start, end) = to.X > from.X ? (from.X + BoxWidth, to.X) : (from.X, to.X + BoxWidth);
            svg.Arrow(Svg.Ink, dashed: false, (start, y), (end, y));
            svg.Text((start + end) / 2, y - 8, does, "middle", "font-style:italic");
        }
        else if (to.Y > from.Y)
        {
            var corner = (fromMiddle, to.Y + (BoxHeight / 2));
            var end = fromMiddle > toMiddle ? to.X + BoxWidth : to.X;
            svg.Arrow(Svg.Ink, dashed: false, (fromMiddle, from.Y + BoxHeight), corner, (end, corner.Item2));
            svg.Text(fromMiddle + 8, (from.Y + to.Y + BoxHeight) / 2, does, "start", "font-style:italic");
        }
        else
        {
            var corner = (toMiddle, from.Y + (BoxHeight / 2));
            var start = toMiddle < fromMiddle ? from.X : from.X + BoxWidth;
            svg.Arrow(Svg.Ink, dashed: false, (start, corner.Item2), corner, (toMiddle, to.Y + BoxHeight));
            svg.Text(toMiddle + 8, (from.Y + to.Y + BoxHeight) / 2, does, "start", "font-style:italic");
        }
    }
}
