using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Documents.Json;

/// <summary>
/// Converts a value's formats to and from their stored form: text as lines, JSON as JSON, anything else as one string.
/// </summary>
internal static class MimeBundleJson
{
    private static readonly JsonSerializerOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = NotebookJsonReader.DeepestNesting,
    };

    /// <summary>Writes the formats in Jupyter's order.</summary>
    /// <param name="bundle">The value in all its formats.</param>
    public static JsonObject Write(MimeBundle bundle)
    {
        var json = new JsonObject();
        foreach (var (type, content) in bundle.Content.OrderBy(format => format.Key, StringComparer.Ordinal))
        {
            var text = MultilineText.WellFormed(content);
            json[type] = MimeBundle.IsJson(type) ? ParseOrKeep(text)
                : IsLines(type) ? MultilineText.Split(text) : JsonValue.Create(text);
        }

        return json;
    }

    /// <summary>Reads the formats.</summary>
    /// <param name="data">The stored JSON; may be null.</param>
    public static MimeBundle Read(JsonNode? data)
    {
        var formats = data as JsonObject ?? [];
        return new MimeBundle(formats.ToDictionary(format => format.Key, format => ReadContent(format.Key, format.Value)));
    }

    private static string ReadContent(string type, JsonNode? content) =>
        !MimeBundle.IsJson(type) && MultilineText.IsText(content)
            ? MultilineText.Join(content)
            : content?.ToJsonString(Compact) ?? "null";

    private static bool IsLines(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type is "application/javascript" or MimeType.Svg;

    // A cell may display anything under a JSON type. If it isn't valid JSON, it is stored as a string.
    private static JsonNode? ParseOrKeep(string text)
    {
        try
        {
            return NotebookJsonReader.Read(Encoding.UTF8.GetBytes(text));
        }
        catch (Exception error) when (error is JsonException or DuplicateKeyException)
        {
            return JsonValue.Create(text);
        }
    }
}
