using System.Text.Json.Nodes;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary>Publishes messages for all front ends, and sends replies to the front end that asked.</summary>
internal sealed class Publisher(KernelSockets sockets, TimeProvider time)
{
    /// <summary>The session ID of this kernel process in messages.</summary>
    public string Session { get; } = Guid.NewGuid().ToString("N");

    public void Publish(string type, JsonObject content, JsonObject? parent) =>
        sockets.Send(KernelChannel.IOPub, JupyterMessage.Published(type, content, parent, Session, time.GetUtcNow()));

    public void Status(string state, JsonObject? parent) =>
        Publish("status", new JsonObject { ["execution_state"] = state }, parent);

    public void Answer(KernelChannel channel, JupyterMessage request, string type, JsonObject content) =>
        sockets.Send(channel, request.Answer(type, content, Session, time.GetUtcNow()));
}
