using System.Text;
using System.Text.RegularExpressions;
using AsyncCourse.Book.Markup;

namespace AsyncCourse.Book.Highlighting;

/// <summary>Colours JSON: names apart from strings, then numbers and words.</summary>
internal static partial class JsonHighlighter
{
    private static readonly string[] Groups = ["t", "s", "n", "k"];

    /// <summary>The text as HTML whose text is the same, letter for letter.</summary>
    /// <param name="json">JSON, or what was meant to be.</param>
    public static string Render(string json)
    {
        var html = new StringBuilder(json.Length * 2);
        var done = 0;
        foreach (Match match in Token().Matches(json))
        {
            html.Append(Html.Encode(json[done..match.Index]))
                .Append(Html.Span(Groups.First(group => match.Groups[group].Success), match.Value));
            done = match.Index + match.Length;
        }

        return html.Append(Html.Encode(json[done..])).ToString();
    }

    [GeneratedRegex(
        """
        (?<t>"(\\.|[^"\\])*"(?=\s*:))
        |(?<s>"(\\.|[^"\\])*")
        |(?<n>-?\b\d+(\.\d+)?([eE][+-]?\d+)?\b)
        |(?<k>\b(true|false|null)\b)
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
