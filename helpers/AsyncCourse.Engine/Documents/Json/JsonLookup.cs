using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncCourse.Engine.Documents.Json;

/// <summary>Looks values up in JSON of any shape. A missing value is null, never an exception.</summary>
internal static class JsonLookup
{
    /// <summary>Follows a path of property names.</summary>
    /// <param name="node">The JSON to start from; may be null.</param>
    /// <param name="path">The property names, outermost first.</param>
    public static JsonNode? Find(this JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            node = (node as JsonObject)?[name];
        }

        return node;
    }

    /// <summary>Follows a path of property names to a string.</summary>
    /// <param name="node">The JSON to start from; may be null.</param>
    /// <param name="path">The property names, outermost first.</param>
    public static string? FindText(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.Find(path) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>Follows a path of property names to an integer.</summary>
    /// <param name="node">The JSON to start from; may be null.</param>
    /// <param name="path">The property names, outermost first.</param>
    public static int? FindNumber(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.Find(path) is JsonValue value
        && value.GetValueKind() == JsonValueKind.Number
        && value.TryGetValue<int>(out var number)
            ? number
            : null;
}
