using System.Text.RegularExpressions;

namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>JSON with its names, values and punctuation told apart by weight and paleness, which every theme has.</summary>
internal static partial class JsonHtml
{
    /// <summary>Writes JSON text, which may end anywhere.</summary>
    public static string Render(string json)
    {
        var marked = Token.Replace(json, token =>
            token.Groups["name"].Success ? $"<b>{HtmlText.Escape(token.Value)}</b>"
            : token.Groups["word"].Success ? $"<i>{token.Value}</i>"
            : token.Groups["mark"].Success ? $"<span style=\"opacity:.55\">{token.Value}</span>"
            : HtmlText.Escape(token.Value));
        return $"<pre style=\"margin:0;white-space:pre-wrap\">{marked}</pre>";
    }

    [GeneratedRegex("""(?<name>"(?:[^"\\]|\\.)*"(?=\s*:))|(?<text>"(?:[^"\\]|\\.)*"?)|(?<word>\b(?:true|false|null)\b)|(?<mark>[{}\[\],:]+)|[<>&]""")]
    private static partial Regex Token { get; }
}
