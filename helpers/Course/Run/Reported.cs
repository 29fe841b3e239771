using System.Text.Json.Nodes;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Outputs;

namespace Course.Run;

/// <summary>Reads the data that the lessons' library adds to a cell's outputs, beside what it shows there.</summary>
internal static class Reported
{
    /// <summary>The data of one kind in a cell's outputs.</summary>
    /// <param name="cell">The executed cell.</param>
    /// <param name="mimeType">The MIME type of the data.</param>
    public static IEnumerable<JsonObject> By(NotebookCell cell, string mimeType) =>
        (cell.Kind == CellKind.Code ? cell.Outputs : [])
            .Select(output => output switch
            {
                DisplayOutput display => display.Data,
                ResultOutput result => result.Data,
                _ => null,
            })
            .Select(data => data?.Content.GetValueOrDefault(mimeType))
            .OfType<string>()
            .Select(Read)
            .OfType<JsonObject>();

    // .NET Interactive's kernel sends JSON as a string, and Jupyter stores it that way.
    private static JsonNode? Read(string json) =>
        JsonNode.Parse(json) is JsonValue value && value.TryGetValue<string>(out var text)
        ? JsonNode.Parse(text)
        : JsonNode.Parse(json);
}
