using System.Text.Json.Nodes;
using AsyncCourse.Jupyter.Wire;

namespace Bench.Clients;

/// <summary>The answers to a cell.</summary>
/// <param name="Reply">The content of the reply.</param>
/// <param name="Published">The messages that were published for the cell, in order, without <c>status</c>.</param>
internal sealed record CellAnswer(JsonObject Reply, IReadOnlyList<JupyterMessage> Published)
{
    /// <summary>The status in the reply: <c>ok</c>, <c>error</c> or <c>aborted</c>.</summary>
    public string Status => (string?)Reply["status"] ?? "";

    /// <summary>The result as plain text; null if the cell had none.</summary>
    public string? Result => (string?)Published
        .FirstOrDefault(message => message.Type == "execute_result")?.Content["data"]?[MimeType.Plain];

    /// <summary>The console text of both streams, in order.</summary>
    public string Console => string.Concat(
        Published.Where(message => message.Type == "stream").Select(message => (string?)message.Content["text"]));
}
