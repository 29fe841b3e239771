using AngleSharp.Html.Parser;

namespace AsyncCourse.Book.Markup;

/// <summary>Whether a fragment of HTML stays by itself, so that what follows it on a page stays what it is.</summary>
internal static class HtmlBalance
{
    // What is open costs a parser time at each tag: it would be busy for minutes with a megabyte that opens and never closes.
    private const int MostOpen = 20_000;

    private static readonly HtmlParserOptions Options = new() { IsScripting = true, DisableElementPositionTracking = true };

    /// <summary>Whether a browser that reads the fragment in a page finds the page unchanged behind it.</summary>
    /// <param name="html">The fragment to check.</param>
    public static bool IsBalanced(string html) => !OpensTooMuch(html) && LeavesThePageAsItIs(html);

    private static bool OpensTooMuch(ReadOnlySpan<char> html) =>
        html.Count('<') - (2 * html.Count("</")) - html.Count("/>") > MostOpen;

    // Around it, the elements that a lesson's page has around its outputs. Behind it, what something left open would show in:
    // bold letters take over the fragment's style, and there is no form within a form.
    private static bool LeavesThePageAsItIs(string html)
    {
        using var page = new HtmlParser(Options).ParseDocument(
            "<!DOCTYPE html><body><div><main><article>cell<section>"
            + $"<div>{html}</div><b></b><form></form></section></article></main></div>");
        return page.QuerySelector("body > div > main > article > section") is
        {
            ChildNodes.Length: 3,
            Children: [{ LocalName: "div" }, { LocalName: "b" }, { LocalName: "form" }],
        };
    }
}
