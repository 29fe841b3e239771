using System.Text;

namespace AsyncCourse.Book.Markup;

/// <summary>Text on its way into a page.</summary>
internal static class Html
{
    /// <summary>
    /// Makes text safe between tags and inside quoted attributes; control characters that no page may hold are dropped.
    /// </summary>
    /// <param name="text">The text.</param>
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

    /// <summary>Text in an element with a class.</summary>
    /// <param name="cssClass">The class; null for no element at all.</param>
    /// <param name="text">The text, not yet encoded.</param>
    public static string Span(string? cssClass, string text) =>
        cssClass is null ? Encode(text) : $"<span class=\"{cssClass}\">{Encode(text)}</span>";
}
