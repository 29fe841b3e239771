using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using AsyncCourse.Book.Markup;
using AsyncCourse.Engine.Documents;

namespace AsyncCourse.Book.Prose;

/// <summary>Finds the pictures of one cell: files and attachments, but nothing from other machines.</summary>
/// <param name="cell">The cell, which may have pictures as attachments.</param>
/// <param name="links">Finds picture files.</param>
internal sealed class ProsePictures(NotebookCell cell, ProseLinks links)
{
    private const string Attachment = "attachment:";

    /// <summary>The address of a picture on the page.</summary>
    /// <param name="address">The address as written in the prose.</param>
    /// <returns>The address; null if the picture would have to be loaded from the network.</returns>
    public string? Address(string address) =>
        address.StartsWith(Attachment, StringComparison.OrdinalIgnoreCase)
            ? OfAttachment(Uri.UnescapeDataString(address[Attachment.Length..])) ?? address
            : links.Picture(address);

    /// <summary>HTML in the prose with the addresses of its pictures settled; the rest stays as written.</summary>
    /// <param name="html">The HTML as written in the prose.</param>
    public string Settle(string html)
    {
        if (!html.Contains("<img", StringComparison.OrdinalIgnoreCase))
        {
            return html;
        }

        var settled = new StringBuilder();
        var done = 0;
        var reader = new HtmlParser(new HtmlParserOptions { OnToken = Take });
        reader.ParseDocument(html).Dispose();
        return settled.Append(html, done, html.Length - done).ToString();

        void Take(HtmlToken token, TextRange place)
        {
            if (token is HtmlTagToken { Type: HtmlTokenType.StartTag, Name: "img" } picture && Settled(picture) is { } element)
            {
                settled.Append(html, done, place.Start.Index - done).Append(element);
                done = place.End.Index;
            }
        }
    }

    /// <summary>The link that replaces a picture on another machine.</summary>
    /// <param name="address">The address of the picture.</param>
    /// <param name="name">The text of the link.</param>
    public static string Elsewhere(string address, string name) =>
        $"<a href=\"{Html.Encode(address)}\">{Html.Encode(name)} (on the web)</a>";

    // Null if it stays as it is.
    private string? Settled(HtmlTagToken picture)
    {
        var written = picture.GetAttribute("src");
        var address = Address(written);
        if (written.Length == 0 || address == written)
        {
            return null;
        }

        return address is null
            ? Elsewhere(written, "a picture")
            : $"<img{string.Concat(picture.Attributes.Select(
                attribute => $" {attribute.Name}=\"{Html.Encode(attribute.Name == "src" ? address : attribute.Value)}\""))}>";
    }

    private string? OfAttachment(string name) =>
        cell.Json["attachments"] is JsonObject attachments && attachments[name] is JsonObject { Count: > 0 } bundle
            && bundle.First() is { Key: var type, Value: { } content }
            ? $"data:{type};base64,{MultilineBase64(content)}"
            : null;

    private static string MultilineBase64(JsonNode content) =>
        (content is JsonArray lines ? string.Concat(lines) : content.ToString()).ReplaceLineEndings("");
}
