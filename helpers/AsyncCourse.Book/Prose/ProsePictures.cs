using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AsyncCourse.Book.Markup;
using AsyncCourse.Engine.Documents;

namespace AsyncCourse.Book.Prose;

/// <summary>The pictures of one cell: files, attachments, and none from elsewhere.</summary>
/// <param name="cell">The cell, whose attachments its pictures may be.</param>
/// <param name="links">Where files are.</param>
internal sealed partial class ProsePictures(NotebookCell cell, ProseLinks links)
{
    private const string Attachment = "attachment:";

    /// <summary>A picture's address on the page.</summary>
    /// <param name="address">The address as written.</param>
    /// <returns>Null if the page can't have it without a network.</returns>
    public string? Address(string address) =>
        address.StartsWith(Attachment, StringComparison.OrdinalIgnoreCase)
            ? OfAttachment(Uri.UnescapeDataString(address[Attachment.Length..])) ?? address
            : links.Picture(address);

    /// <summary>HTML in the prose with the addresses of its pictures settled.</summary>
    /// <param name="html">The HTML as written.</param>
    public string Settle(string html) => PictureElement().Replace(html, element =>
    {
        var written = WebUtility.HtmlDecode(element.Groups["src"].Value);
        return Address(written) is { } address
            ? element.Groups["before"].Value + Html.Encode(address) + element.Groups["after"].Value
            : Elsewhere(written, "a picture");
    });

    /// <summary>What stands in place of a picture that lies on another machine.</summary>
    /// <param name="address">Where it lies.</param>
    /// <param name="name">What it shows.</param>
    public static string Elsewhere(string address, string name) =>
        $"<a href=\"{Html.Encode(address)}\">{Html.Encode(name)} (on the web)</a>";

    private string? OfAttachment(string name) =>
        cell.Json["attachments"] is JsonObject attachments && attachments[name] is JsonObject { Count: > 0 } bundle
            && bundle.First() is { Key: var type, Value: { } content }
            ? $"data:{type};base64,{MultilineBase64(content)}"
            : null;

    private static string MultilineBase64(JsonNode content) =>
        (content is JsonArray lines ? string.Concat(lines) : content.ToString()).ReplaceLineEndings("");

    [GeneratedRegex("""(?<before><img\b[^>]*?\bsrc\s*=\s*")(?<src>[^"]*)(?<after>"[^>]*>)""", RegexOptions.IgnoreCase)]
    private static partial Regex PictureElement();
}
