using AsyncCourse.Book.Markup;

namespace AsyncCourse.Book.Outputs;

/// <summary>HTML that our own run made: its scripts and styles work on the page.</summary>
internal static class TrustedHtml
{
    /// <summary>
    /// The HTML in place. HTML that ends in the middle of something (a cut output, a forgotten end tag) would take the rest of
    /// the page with it: it waits in an attribute, and the page's script gives it a place of its own.
    /// </summary>
    /// <param name="html">A fragment.</param>
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
