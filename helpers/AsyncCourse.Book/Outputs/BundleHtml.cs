using System.Text;
using AsyncCourse.Book.Markup;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Book.Outputs;

/// <summary>Writes a value in the richest format that a page can show.</summary>
internal static class BundleHtml
{
    private static readonly string[] Pictures = [MimeType.Svg, MimeType.Png, MimeType.Jpeg, MimeType.Gif, MimeType.Webp];

    /// <summary>The value as HTML.</summary>
    /// <param name="data">The value in all its formats.</param>
    public static string Render(MimeBundle data) => ClaimReport.In(data.Content) switch
    {
        { Report: { } claim } => ClaimHtml.Render(claim),
        { Problem: { } problem } => ClaimHtml.Unread(problem) + Shown(data.Content),
        _ => Shown(data.Content),
    };

    private static string Shown(IReadOnlyDictionary<string, string> content)
    {
        if (content.TryGetValue(MimeType.Html, out var html))
        {
            return TrustedHtml.Render(html);
        }

        if (Pictures.FirstOrDefault(content.ContainsKey) is { } picture)
        {
            return Picture(picture, content[picture], content.GetValueOrDefault(MimeType.Plain, "a picture"));
        }

        if (content.TryGetValue(MimeType.Markdown, out var markdown))
        {
            return MarkdownHtml.Render(markdown);
        }

        if (content.Keys.FirstOrDefault(MimeBundle.IsJson) is { } json)
        {
            return JsonHtml.Render(content[json]);
        }

        return content.TryGetValue(MimeType.Plain, out var text) ? Plain(text) : Unknown(content.Keys);
    }

    private static string Plain(string text) => text.Length == 0 ? "" : $"<pre class=\"value\">{AnsiHtml.Render(text)}</pre>";

    // As an image, it can't run scripts, and its IDs and styles can't clash with the page's.
    private static string Picture(string type, string content, string alternative)
    {
        var base64 = type == MimeType.Svg
            ? Convert.ToBase64String(Encoding.UTF8.GetBytes(content))
            : content.ReplaceLineEndings("");
        return $"<img class=\"picture\" src=\"data:{type};base64,{Html.Encode(base64)}\" alt=\"{Html.Encode(alternative)}\">";
    }

    private static string Unknown(IEnumerable<string> types)
    {
        var names = Html.Encode(string.Join(", ", types.Order(StringComparer.Ordinal)));
        return names.Length == 0
            ? ""
            : $"<p class=\"unknown\">An output that the book can't show ({names}); the notebook has it.</p>";
    }
}
