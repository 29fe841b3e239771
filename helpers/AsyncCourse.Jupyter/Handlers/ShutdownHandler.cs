using System.Text.Json.Nodes;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary>
/// <c>shutdown_request</c>: answers first, to other front ends too, and then the kernel ends. For a restart, the front end that
/// asked starts the next process itself.
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
