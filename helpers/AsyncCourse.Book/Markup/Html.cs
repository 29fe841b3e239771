using System.Net;

namespace AsyncCourse.Book.Markup;

/// <summary>Text on its way into a page.</summary>
internal static class Html
{
    /// <summary>
    /// Makes text safe between tags and inside quoted attributes; control characters that no page may hold are dropped.
    /// </summary>
    /// <param name="text">The text.</param>
    public static string Encode(string text) =>
        WebUtility.HtmlEncode(text.Any(IsForbidden) ? string.Concat(text.Where(letter => !IsForbidden(letter))) : text);

    /// <summary>Text in an element with a class.</summary>
    /// <param name="cssClass">The class; null for no element at all.</param>
    /// <param name="text">The text, not yet encoded.</param>
    public static string Span(string? cssClass, string text) =>
        cssClass is null ? Encode(text) : $"<span class=\"{cssClass}\">{Encode(text)}</span>";

    private static bool IsForbidden(char letter) => char.IsControl(letter) && letter is not ('\n' or '\t');
}
