using System.Text.Json.Nodes;
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
            [.. expressions.Select(pair => (pair.Key, expressions.Text(pair.Key)))]);
    }
}
