using System.Text.Json.Nodes;
using AsyncCourse.Jupyter.Wire;

namespace Bench.Clients;

/// <summary>What came back for a cell.</summary>
/// <param name="Reply">The reply's content.</param>
/// <param name="Published">What was published for it, in order, without <c>status</c>.</param>
internal sealed record CellAnswer(JsonObject Reply, IReadOnlyList<JupyterMessage> Published)
{
    /// <summary><c>ok</c>, <c>error</c> or <c>aborted</c>.</summary>
    public string Status => (string?)Reply["status"] ?? "";

    /// <summary>The result as plain text; null if the cell had none.</summary>
    public string? Result => (string?)Published.FirstOrDefault(message => message.Type == "execute_result")?.Content["data"]?[MimeType.Plain];

    /// <summary>All console text, both streams, in order.</summary>
    public string Console => string.Concat(
        Published.Where(message => message.Type == "stream").Select(message => (string?)message.Content["text"]));
}
