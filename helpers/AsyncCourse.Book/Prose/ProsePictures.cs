using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AsyncCourse.Book.Markup;
using AsyncCourse.Engine.Documents;

namespace AsyncCourse.Book.Prose;

/// <summary>Finds the pictures of one cell: files and attachments, but nothing from other machines.</summary>
/// <param name="cell">The cell, which may have pictures as attachments.</param>
/// <param name="links">Finds picture files.</param>
internal sealed partial class ProsePictures(NotebookCell cell, ProseLinks links)
{
    private const string Attachment = "attachment:";

    /// <summary>The address of a picture on the page.</summary>
    /// <param name="address">The address as written in the prose.</param>
    /// <returns>The address; null if the picture would have to be loaded from the network.</returns>
    public string? Address(string address) =>
        address.StartsWith(Attachment, StringComparison.OrdinalIgnoreCase)
            ? OfAttachment(Uri.UnescapeDataString(address[Attachment.Length..])) ?? address
            : links.Picture(address);

    /// <summary>Replaces the addresses of pictures in HTML of the prose.</summary>
    /// <param name="html">The HTML as written in the prose.</param>
    public string Settle(string html) => PictureElement().Replace(html, element =>
    {
        var written = WebUtility.HtmlDecode(element.Groups["src"].Value);
        return Address(written) is { } address
            ? element.Groups["before"].Value + Html.Encode(address) + element.Groups["after"].Value
            : Elsewhere(written, "a picture");
    });

    /// <summary>The link that replaces a picture on another machine.</summary>
    /// <param name="address">The address of the picture.</param>
    /// <param name="name">The text of the link.</param>
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
