using System.Text.Json.Nodes;

namespace AsyncCourse.Jupyter.Wire;

/// <summary>A message of the Jupyter protocol, its parts as JSON so that fields we don't know are no obstacle.</summary>
/// <param name="Identities">The routing prefix; for a published message its topic.</param>
/// <param name="Header">Who sent it, when, and what it is.</param>
/// <param name="ParentHeader">The header of the message that this one answers; empty if it answers none.</param>
/// <param name="Metadata">Whatever the sender adds.</param>
/// <param name="Content">The message itself.</param>
/// <param name="Buffers">Raw data that travels with it.</param>
public sealed record JupyterMessage(
    IReadOnlyList<byte[]> Identities,
    JsonObject Header,
    JsonObject ParentHeader,
    JsonObject Metadata,
    JsonObject Content,
    IReadOnlyList<byte[]> Buffers)
{
    /// <summary>The protocol version that this kernel speaks.</summary>
    public const string ProtocolVersion = "5.4";

    /// <summary>What kind of message it is, such as <c>execute_request</c>.</summary>
    public string Type => (string)Header["msg_type"]!;

    /// <summary>The sender's name for this message.</summary>
    public string Id => (string)Header["msg_id"]!;

    /// <summary>A message that answers this one.</summary>
    /// <param name="type">What kind of message.</param>
    /// <param name="content">What it says.</param>
    /// <param name="session">The kernel's session id.</param>
    /// <param name="now">When it is sent.</param>
    public JupyterMessage Answer(string type, JsonObject content, string session, DateTimeOffset now) =>
        new(Identities, NewHeader(type, session, now), (JsonObject)Header.DeepClone(), [], content, []);

    /// <summary>A message that all front ends receive.</summary>
    /// <param name="type">What kind of message; also its topic.</param>
    /// <param name="content">What it says.</param>
    /// <param name="parent">The header of the request that caused it; null for none.</param>
    /// <param name="session">The kernel's session id.</param>
    /// <param name="now">When it is sent.</param>
    public static JupyterMessage Published(
        string type, JsonObject content, JsonObject? parent, string session, DateTimeOffset now) =>
        new([System.Text.Encoding.UTF8.GetBytes($"kernel.{session}.{type}")],
            NewHeader(type, session, now), (JsonObject?)parent?.DeepClone() ?? [], [], content, []);

    private static JsonObject NewHeader(string type, string session, DateTimeOffset now) => new()
    {
        ["msg_id"] = Guid.NewGuid().ToString("N"),
        ["msg_type"] = type,
        ["session"] = session,
        ["username"] = "kernel",
        ["date"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture),
        ["version"] = ProtocolVersion,
    };
}
