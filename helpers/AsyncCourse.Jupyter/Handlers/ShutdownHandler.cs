using System.Text.Json.Nodes;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary><c>shutdown_request</c>: the answer first, then the end. The front end starts the next process if it wants a restart.</summary>
internal sealed class ShutdownHandler(TaskCompletionSource end, Interruption interruption) : IRequestHandler
{
    public string RequestType => "shutdown_request";

    public Task<JsonObject?> HandleAsync(JupyterMessage request)
    {
        interruption.Interrupt();
        end.TrySetResult();
        var reply = Reply.Ok();
        reply["restart"] = request.Content.Flag("restart", otherwise: false);
        return Task.FromResult<JsonObject?>(reply);
    }
}
