using System.Text.Json.Nodes;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary>The content of an <c>execute_request</c>, with the protocol's defaults.</summary>
/// <param name="Code">The text of the cell.</param>
/// <param name="Silent">True to publish nothing and count nothing.</param>
/// <param name="StoreHistory">True to count the cell and keep it in the history.</param>
/// <param name="StopOnError">True to refuse the requests queued behind the cell if it fails.</param>
/// <param name="AllowInput">Whether the front end can ask the learner for input.</param>
/// <param name="UserExpressions">The names and the code of expressions to evaluate after the cell.</param>
internal sealed record ExecuteRequest(
    string Code, bool Silent, bool StoreHistory, bool StopOnError, bool AllowInput,
    IReadOnlyList<(string Name, string Code)> UserExpressions)
{
    /// <summary>The language in the cell's metadata; null if the front end doesn't send it.</summary>
    public string? Language { get; private init; }

    public static ExecuteRequest Read(JupyterMessage message)
    {
        var content = message.Content;
        var silent = content.Flag("silent", otherwise: false);
        var expressions = content["user_expressions"] as JsonObject ?? [];
        return new(
            content.Text("code"),
            silent,
            !silent && content.Flag("store_history", otherwise: true),
            content.Flag("stop_on_error", otherwise: true),
            content.Flag("allow_stdin", otherwise: false),
            [.. expressions.Select(pair => (pair.Key, expressions.Text(pair.Key)))])
        {
            Language = LanguageOf(message.Metadata),
        };
    }

    // JupyterLab sends the cell's metadata with the request; classic Notebook and nbclient don't.
    private static string? LanguageOf(JsonObject metadata) =>
        metadata.ContainsKey("polyglot_notebook") || metadata.ContainsKey("dotnet_interactive")
            ? new NotebookCell(new() { ["cell_type"] = "code", ["metadata"] = metadata.DeepClone() }, "csharp").Language
            : null;
}
