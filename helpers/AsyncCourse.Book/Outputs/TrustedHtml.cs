using AsyncCourse.Book.Markup;

namespace AsyncCourse.Book.Outputs;

/// <summary>Writes HTML that comes from our own run. Its scripts and styles work on the page.</summary>
internal static class TrustedHtml
{
    /// <summary>
    /// The HTML, in place. HTML that is incomplete (a cut output, a missing end tag) would spoil the rest of the page. It is put
    /// into an attribute, and the page's script puts it into a place of its own.
    /// </summary>
    /// <param name="html">The fragment to show.</param>
    public static string Render(string html)
    {
        if (string.IsNullOrWhiteSpace(html))
        {
            return "";
        }

        return HtmlBalance.IsBalanced(html)
            ? $"<div class=\"html\">{html}</div>"
            : $"<div class=\"html\" data-html=\"{Html.Encode(html)}\"></div>";
    }
}
