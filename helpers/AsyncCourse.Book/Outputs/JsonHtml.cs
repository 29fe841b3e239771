using System.Text.Encodings.Web;
using System.Text.Json;
using AsyncCourse.Book.Highlighting;

namespace AsyncCourse.Book.Outputs;

/// <summary>JSON that people can read: indented, coloured, folded when it is long.</summary>
internal static class JsonHtml
{
    private const int MostLinesOpen = 24;

    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>JSON as HTML; text that is no JSON is shown as it is.</summary>
    /// <param name="json">The text.</param>
    public static string Render(string json)
    {
        var text = Indent(json);
        var lines = text.AsSpan().Count('\n') + 1;
        var block = $"<pre class=\"json\"><code>{PatternHighlighter.Json(text)}</code></pre>";
        return lines <= MostLinesOpen ? block : $"<details><summary>JSON, {lines} lines</summary>{block}</details>";
    }

    private static string Indent(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return JsonSerializer.Serialize(document.RootElement, Indented);
        }
        catch (JsonException)
        {
            return json;
        }
    }
}
