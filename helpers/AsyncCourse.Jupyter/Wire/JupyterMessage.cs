using System.Text.Json.Nodes;

namespace AsyncCourse.Jupyter.Wire;

/// <summary>A message of the Jupyter protocol. Its parts are JSON, so that unknown fields do no harm.</summary>
/// <param name="Identities">The routing prefix; for a published message, its topic.</param>
/// <param name="Header">The type of the message, its sender and its time.</param>
/// <param name="ParentHeader">The header of the message that this one answers; empty if it answers none.</param>
/// <param name="Metadata">Additional data of the sender.</param>
/// <param name="Content">The fields that belong to the type of the message.</param>
/// <param name="Buffers">Binary data that is sent with the message.</param>
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

    /// <summary>The type of the message, such as <c>execute_request</c>.</summary>
    public string Type => (string)Header["msg_type"]!;

    /// <summary>The ID that the sender gave the message.</summary>
    public string Id => (string)Header["msg_id"]!;

    /// <summary>Creates a message that answers this one.</summary>
    /// <param name="type">The type of the message.</param>
    /// <param name="content">The fields that belong to the type.</param>
    /// <param name="session">The session ID of the kernel.</param>
    /// <param name="now">The time of sending.</param>
    public JupyterMessage Answer(string type, JsonObject content, string session, DateTimeOffset now) =>
        new(Identities, NewHeader(type, session, now), (JsonObject)Header.DeepClone(), [], content, []);

    /// <summary>Creates a message for all front ends.</summary>
    /// <param name="type">The type of the message, which is also its topic.</param>
    /// <param name="content">The fields that belong to the type.</param>
    /// <param name="parent">The header of the request that caused it; null if there is none.</param>
    /// <param name="session">The session ID of the kernel.</param>
    /// <param name="now">The time of sending.</param>
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
