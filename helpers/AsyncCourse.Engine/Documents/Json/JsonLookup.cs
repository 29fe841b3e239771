using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncCourse.Engine.Documents.Json;

/// <summary>Looks things up in JSON of any shape: what isn't there is null, never an exception.</summary>
internal static class JsonLookup
{
    /// <summary>Follows names down through objects.</summary>
    /// <param name="node">Where to begin.</param>
    /// <param name="path">The names, outermost first.</param>
    public static JsonNode? Find(this JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            node = (node as JsonObject)?[name];
        }

        return node;
    }

    /// <summary>Follows names down to a string.</summary>
    /// <param name="node">Where to begin.</param>
    /// <param name="path">The names, outermost first.</param>
    public static string? FindText(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.Find(path) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>Follows names down to a whole number.</summary>
    /// <param name="node">Where to begin.</param>
    /// <param name="path">The names, outermost first.</param>
    public static int? FindNumber(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.Find(path) is JsonValue value
        && value.GetValueKind() == JsonValueKind.Number
        && value.TryGetValue<int>(out var number)
            ? number
            : null;
}
