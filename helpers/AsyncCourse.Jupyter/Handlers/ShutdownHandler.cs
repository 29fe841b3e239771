using System.Text.Json.Nodes;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary>
/// <c>shutdown_request</c>: the answer first, also to other front ends, then the end. The one that asked starts the next process if
/// it wants a restart.
/// </summary>
internal sealed class ShutdownHandler(Publisher publisher, Interruption interruption) : IRequestHandler
{
    public string RequestType => "shutdown_request";

    public Task<JsonObject?> HandleAsync(JupyterMessage request)
    {
        interruption.Interrupt();
        var reply = Reply.Ok();
        reply["restart"] = request.Content.Flag("restart", otherwise: false);
        publisher.Publish("shutdown_reply", (JsonObject)reply.DeepClone(), request.Header);
        return Task.FromResult<JsonObject?>(reply);
    }
}
