using System.Text;
using System.Text.RegularExpressions;
using AsyncCourse.Book.Markup;

namespace AsyncCourse.Book.Highlighting;

/// <summary>Highlights JSON: names differ from strings, and numbers and keywords have colours of their own.</summary>
internal static partial class JsonHighlighter
{
    private static readonly string[] Groups = ["t", "s", "n", "k"];

    /// <summary>The JSON as HTML. The text of the HTML is exactly the JSON.</summary>
    /// <param name="json">JSON, which need not be valid.</param>
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
