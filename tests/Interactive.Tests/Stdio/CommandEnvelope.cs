using System.Text.Json;
using System.Text.Json.Nodes;

namespace Interactive.Tests.Stdio;

/// <summary>A command as it goes over the tool's standard input: one line of JSON.</summary>
/// <param name="Type">The command's type, such as <c>SubmitCode</c>.</param>
/// <param name="Command">What it says.</param>
/// <param name="Token">
/// The token that the events of its answer carry. It has no dot, because a dot starts the numbers of commands that it causes.
/// </param>
internal sealed record CommandEnvelope(string Type, JsonObject Command, string Token)
{
    // The stops that a command of the VS Code extension has made before it leaves.
    private static readonly string[] Route = ["kernel://vscode/?tag=arrived", "kernel://vscode/csharp?tag=arrived"];

    /// <summary>The line, without its end.</summary>
    public string ToLine() => new JsonObject
    {
        ["commandType"] = Type,
        ["command"] = Command.DeepClone(),
        ["token"] = Token,
        ["routingSlip"] = JsonSerializer.SerializeToNode(Route),
    }.ToJsonString();
}
