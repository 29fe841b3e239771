using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>Writes the JSON values of common libraries as JSON text.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON text of a value; null if it is not a JSON value.</summary>
    public static string? TryFormat(object value, bool indented)
    {
        var options = indented ? Indented : Compact;
        return value switch
        {
            JsonNode node => node.ToJsonString(options),
            JsonDocument document => JsonSerializer.Serialize(document.RootElement, options),
            JsonElement { ValueKind: JsonValueKind.Undefined } => "undefined",
            JsonElement element => JsonSerializer.Serialize(element, options),
            _ when IsNewtonsoft(value.GetType()) => value.ToString(),
            _ => null,
        };
    }

    // Recognized by name, so that the engine needn't ship the library.
    private static bool IsNewtonsoft(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.FullName == "Newtonsoft.Json.Linq.JToken")
            {
                return true;
            }
        }

        return false;
    }
}
