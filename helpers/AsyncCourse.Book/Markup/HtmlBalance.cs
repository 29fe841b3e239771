using System.Text.RegularExpressions;

namespace AsyncCourse.Book.Markup;

/// <summary>
/// Checks whether a fragment of HTML closes all that it opens, so that it can't change what follows it on a page.
/// </summary>
internal static partial class HtmlBalance
{
    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    };

    // Elements whose end tags HTML makes optional.
    private static readonly HashSet<string> Optional = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "rt", "rp",
        "html", "head", "body",
    };

    /// <summary>Whether every element, comment and tag ends within the fragment, and every end tag has its start tag.</summary>
    /// <param name="html">The fragment to check.</param>
    public static bool IsBalanced(string html)
    {
        var open = new Stack<string>();
        foreach (Match piece in Piece().Matches(html))
        {
            var name = piece.Groups["name"].Value;
            if (piece.Groups["broken"].Success || (piece.Groups["end"].Success && !Close(open, name)))
            {
                return false;
            }

            // Only elements in SVG can close themselves. `<div/>` stays open.
            var isWhole = Void.Contains(name) || (piece.Groups["self"].Success && (name == "svg" || open.Contains("svg")));
            if (piece.Groups["start"].Success && !isWhole)
            {
                open.Push(name);
            }
        }

        return open.All(Optional.Contains);
    }

    private static bool Close(Stack<string> open, string name)
    {
        while (open.TryPop(out var inner))
        {
            if (string.Equals(inner, name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            if (!Optional.Contains(inner))
            {
                return false;
            }
        }

        return Optional.Contains(name);
    }

    // Comments and elements with raw text come first, because what looks like a tag in them is none. One that isn't closed
    // extends to the end of the text.
    [GeneratedRegex(
        """
        <!--(?:>|->|[\s\S]*?--!?>)
        |<(?<raw>script|style|textarea|title|noscript|iframe|xmp)\b(?:[^>"']|"[^"]*"|'[^']*')*>[\s\S]*?</\k<raw>\s*>
        |(?<broken><(?:script|style|textarea|title|noscript|iframe|xmp)\b.*)
        |<(?<start>)(?<name>[a-z][^\s/>]*)(?:[^>"']|"[^"]*"|'[^']*')*?(?<self>/)?>
        |</(?<end>)(?<name>[a-z][^\s/>]*)[^>]*>
        |<[!?/](?!--)[^>]*>
        |(?<broken><(?:[a-z]|!--|[!?/]).*)
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Piece();
}
