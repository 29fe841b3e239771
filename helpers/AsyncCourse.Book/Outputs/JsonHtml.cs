using System.Text.Encodings.Web;
using System.Text.Json;
using AsyncCourse.Book.Highlighting;

namespace AsyncCourse.Book.Outputs;

/// <summary>Writes JSON for people: indented, highlighted, and folded if it is long.</summary>
internal static class JsonHtml
{
    private const int MostLinesOpen = 24;

    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The JSON as HTML. Text that is not valid JSON is shown as it is.</summary>
    /// <param name="json">The text of the JSON.</param>
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
