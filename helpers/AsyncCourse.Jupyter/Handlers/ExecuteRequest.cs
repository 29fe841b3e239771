using System.Text.Json.Nodes;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary>What an <c>execute_request</c> asks for, with the protocol's defaults.</summary>
/// <param name="Code">The cell.</param>
/// <param name="Silent">Whether nothing may be published and nothing counted.</param>
/// <param name="StoreHistory">Whether it is counted and remembered.</param>
/// <param name="StopOnError">Whether requests that wait behind it are turned down if it fails.</param>
/// <param name="AllowInput">Whether the front end answers questions.</param>
/// <param name="UserExpressions">Name and expression of what to evaluate afterwards.</param>
internal sealed record ExecuteRequest(
    string Code, bool Silent, bool StoreHistory, bool StopOnError, bool AllowInput, IReadOnlyList<(string Name, string Code)> UserExpressions)
{
    /// <summary>The language that the cell's metadata names, where the front end sends it along; null if it doesn't.</summary>
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

    // JupyterLab sends a cell's metadata with it; classic Notebook and nbclient don't.
    private static string? LanguageOf(JsonObject metadata) =>
        metadata.ContainsKey("polyglot_notebook") || metadata.ContainsKey("dotnet_interactive")
            ? new NotebookCell(new() { ["cell_type"] = "code", ["metadata"] = metadata.DeepClone() }, "csharp").Language
            : null;
}
