using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>Extracts the readable text from HTML, for hosts that can't show HTML.</summary>
internal static partial class MarkupText
{
    /// <summary>The text without tags, scripts and styles. Breaks and ends of blocks become line breaks.</summary>
    public static string Of(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        var text = Invisible.Replace(writer.ToString(), "");
        text = BlockEnd.Replace(text, "\n");
        text = WebUtility.HtmlDecode(Tag.Replace(text, "")).Trim();
        return text.Length > 0 ? text : "(HTML)";
    }

    [GeneratedRegex(@"<(script|style|head)\b.*?</\1\s*>|<!--.*?-->", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Invisible { get; }

    [GeneratedRegex(@"\s*(<br\s*/?>|</(p|div|tr|li|h[1-6]|pre|table)\s*>)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex BlockEnd { get; }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag { get; }
}
