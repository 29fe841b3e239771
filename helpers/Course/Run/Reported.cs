using System.Text.Json.Nodes;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Execution;

namespace Course.Run;

/// <summary>What the lessons' library tells in a cell's outputs, beside what it shows there.</summary>
internal static class Reported
{
    /// <summary>The reports of one kind in a cell's outputs.</summary>
    /// <param name="cell">An executed cell.</param>
    /// <param name="mimeType">The kind.</param>
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
            .Select(json => JsonNode.Parse(json))
            .OfType<JsonObject>();
}
