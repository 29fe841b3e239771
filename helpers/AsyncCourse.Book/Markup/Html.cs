using System.Text;

namespace AsyncCourse.Book.Markup;

/// <summary>Encodes text for HTML.</summary>
internal static class Html
{
    /// <summary>
    /// Encodes a text so that it is safe between tags and inside quoted attributes. Control characters that HTML doesn't allow
    /// are removed.
    /// </summary>
    /// <param name="text">The text to encode.</param>
    public static string Encode(string text)
    {
        var html = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                '\n' or '\t' => html.Append(letter),
                _ when char.IsControl(letter) => html,
                _ => html.Append(letter),
            };
        }

        return html.ToString();
    }

    /// <summary>A text in a span element with a class.</summary>
    /// <param name="cssClass">The class; null for the text without an element.</param>
    /// <param name="text">The text, not yet encoded.</param>
    public static string Span(string? cssClass, string text) =>
        cssClass is null ? Encode(text) : $"<span class=\"{cssClass}\">{Encode(text)}</span>";
}
