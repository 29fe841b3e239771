using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Documents.Json;

/// <summary>A value's formats as notebooks store them: text as lines, JSON as JSON, the rest as one string.</summary>
internal static class MimeBundleJson
{
    private static readonly JsonSerializerOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = NotebookJsonReader.DeepestNesting,
    };

    /// <summary>Writes the formats, in the order that Jupyter keeps them in.</summary>
    /// <param name="bundle">The formats.</param>
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
    /// <param name="data">What is stored.</param>
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

    // A cell may display anything under a JSON type; what is no JSON is kept as the string it is.
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
