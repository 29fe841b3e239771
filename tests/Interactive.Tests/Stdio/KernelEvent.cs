using System.Text.Json.Nodes;

namespace Interactive.Tests.Stdio;

/// <summary>An event, as the tool writes it to its standard output.</summary>
/// <param name="Type">The event's type, such as <c>CommandSucceeded</c>.</param>
/// <param name="Content">What it says.</param>
/// <param name="Token">The token of the command that it belongs to; empty if to none.</param>
internal sealed record KernelEvent(string Type, JsonObject Content, string Token)
{
    /// <summary>The token of the command that a client sent: those that it caused count below it.</summary>
    public string RootToken => Token.Split('.')[0];

    /// <summary>Reads an envelope.</summary>
    /// <returns>Null if it holds no event.</returns>
    public static KernelEvent? Read(JsonObject envelope) => (string?)envelope["eventType"] is not { } type
        ? null
        : new(type, envelope["event"] as JsonObject ?? [], (string?)envelope["command"]?["token"] ?? "");
}
