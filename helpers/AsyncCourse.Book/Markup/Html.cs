using System.Net;

namespace AsyncCourse.Book.Markup;

/// <summary>Encodes text for HTML.</summary>
internal static class Html
{
    /// <summary>
    /// Encodes a text so that it is safe between tags and inside quoted attributes. Control characters that HTML doesn't allow
    /// are removed.
    /// </summary>
    /// <param name="text">The text to encode.</param>
    public static string Encode(string text) =>
        WebUtility.HtmlEncode(text.Any(IsForbidden) ? string.Concat(text.Where(letter => !IsForbidden(letter))) : text);

    /// <summary>A text in a span element with a class.</summary>
    /// <param name="cssClass">The class; null for the text without an element.</param>
    /// <param name="text">The text, not yet encoded.</param>
    public static string Span(string? cssClass, string text) =>
        cssClass is null ? Encode(text) : $"<span class=\"{cssClass}\">{Encode(text)}</span>";

    private static bool IsForbidden(char letter) => char.IsControl(letter) && letter is not ('\n' or '\t');
}
