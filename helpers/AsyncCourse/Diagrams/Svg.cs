using System.Globalization;
using System.Net;
using System.Text;

namespace AsyncCourse.Diagrams;

/// <summary>
/// A drawing as inline SVG. Lines and text have the page's own colour, so that they are readable on light and dark pages. Areas
/// have a role's colour, transparent enough for text on them.
/// </summary>
internal sealed class Svg
{
    /// <summary>The colour of the page's text.</summary>
    public const string Ink = "currentColor";

    private readonly StringBuilder _content = new();

    /// <summary>A box with round corners.</summary>
    /// <param name="x">The left side, in pixels.</param>
    /// <param name="y">The top, in pixels.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <param name="colour">
    /// The colour of the outline and, made transparent, of the area; <see cref="Ink"/> for an empty box.
    /// </param>
    public void Box(double x, double y, double width, double height, string colour) => Add($"""
        <rect x="{x}" y="{y}" width="{width}" height="{height}" rx="7"
        fill="{colour}" fill-opacity="{(colour == Ink ? 0 : 0.22)}" stroke="{colour}" stroke-width="1.6"/>
        """);

    /// <summary>A line of text.</summary>
    /// <param name="x">Where it is anchored from left to right, in pixels.</param>
    /// <param name="y">Where its base line is from top to bottom, in pixels.</param>
    /// <param name="text">The text, not yet encoded as HTML.</param>
    /// <param name="anchor">Which part of the text is at x: start, middle or end.</param>
    /// <param name="style">CSS of this text; empty for none.</param>
    public void Text(double x, double y, string text, string anchor = "start", string style = "") => Add($"""
        <text x="{x}" y="{y}" text-anchor="{anchor}" style="{style}">{WebUtility.HtmlEncode(text)}</text>
        """);

    /// <summary>A line through points.</summary>
    public void Line(string colour, bool dashed, params (double X, double Y)[] points) => Add($"""
        <path d="M{Path(points)}" fill="none" stroke="{colour}" stroke-width="1.5" stroke-linejoin="round"
        stroke-dasharray="{(dashed ? "5 3" : "none")}"/>
        """);

    /// <summary>A line with a head at its last point.</summary>
    /// <param name="colour">The colour of line and head.</param>
    /// <param name="dashed">Whether the line is dashed.</param>
    /// <param name="points">The points, at least two. The last segment must be horizontal or vertical.</param>
    public void Arrow(string colour, bool dashed, params (double X, double Y)[] points)
    {
        var (x, y) = points[^1];
        var (dx, dy) = (Math.Sign(x - points[^2].X), Math.Sign(y - points[^2].Y));
        Line(colour, dashed, [.. points[..^1], (x - (5 * dx), y - (5 * dy))]);
        var (left, top) = (x - (8 * dx), y - (8 * dy));
        var head = Path((x, y), (left + (4 * dy), top + (4 * dx)), (left - (4 * dy), top - (4 * dx)));
        Add($"""<path d="M{head}Z" fill="{colour}"/>""");
    }

    /// <summary>An empty circle with room for a number.</summary>
    /// <param name="x">The centre from left to right, in pixels.</param>
    /// <param name="y">The centre from top to bottom, in pixels.</param>
    /// <param name="radius">The radius in pixels.</param>
    public void Ring(double x, double y, double radius) =>
        Add($"""<circle cx="{x}" cy="{y}" r="{radius}" fill="none" stroke="{Ink}" stroke-width="1.6"/>""");

    /// <summary>The drawing as HTML.</summary>
    /// <param name="width">Its width in pixels, on a page that is wide enough.</param>
    /// <param name="height">Its height in pixels.</param>
    /// <param name="label">What the drawing says, for screen readers.</param>
    public string ToHtml(double width, double height, string label) => string.Create(CultureInfo.InvariantCulture, $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"
        role="img" aria-label="{WebUtility.HtmlEncode(label)}" fill="currentColor"
        style="max-width:100%;height:auto;font:13px system-ui,sans-serif">
        {_content}</svg>
        """);

    private static string Path(params (double X, double Y)[] points) => string.Join("L", points.Select(point =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(point.X, 1)} {Math.Round(point.Y, 1)}")));

    private void Add(FormattableString element) => _content.Append(element.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
