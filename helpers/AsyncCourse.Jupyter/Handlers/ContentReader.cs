using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary>Reads a request's fields. A field that is missing or of another type has its default value.</summary>
internal static class ContentReader
{
    public static string Text(this JsonObject content, string field) =>
        content[field] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : "";

    public static bool Flag(this JsonObject content, string field, bool otherwise) =>
        content[field]?.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => otherwise,
        };

    public static int Number(this JsonObject content, string field, int otherwise) =>
        content[field] is JsonValue value && value.GetValueKind() == JsonValueKind.Number
        && value.TryGetValue<int>(out var number)
            ? number
            : otherwise;
}
