using System.Net;
using System.Text.RegularExpressions;

namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>Writes JSON as HTML. Names, values and punctuation differ in weight and opacity, which work in every theme.</summary>
internal static partial class JsonHtml
{
    /// <summary>Writes JSON text. The text may be cut off anywhere.</summary>
    public static string Render(string json)
    {
        var marked = Token.Replace(json, token =>
            token.Groups["name"].Success ? $"<b>{WebUtility.HtmlEncode(token.Value)}</b>"
            : token.Groups["word"].Success ? $"<i>{token.Value}</i>"
            : token.Groups["mark"].Success ? $"<span style=\"opacity:.55\">{token.Value}</span>"
            : WebUtility.HtmlEncode(token.Value));
        return $"<pre style=\"margin:0;white-space:pre-wrap\">{marked}</pre>";
    }

    [GeneratedRegex(
        """(?<name>"(?:[^"\\]|\\.)*"(?=\s*:))|(?<text>"(?:[^"\\]|\\.)*"?)|""" +
        """(?<word>\b(?:true|false|null)\b)|(?<mark>[{}\[\],:]+)|[<>&]""")]
    private static partial Regex Token { get; }
}
