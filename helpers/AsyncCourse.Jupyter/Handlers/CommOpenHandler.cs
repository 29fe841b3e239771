using System.Text.Json.Nodes;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary><c>comm_open</c>: we know no target, and the protocol says how to say so: close it again.</summary>
internal sealed class CommOpenHandler(Publisher publisher) : IRequestHandler
{
    public string RequestType => "comm_open";

    public Task<JsonObject?> HandleAsync(JupyterMessage request)
    {
        publisher.Publish("comm_close", new() { ["comm_id"] = request.Content.Text("comm_id"), ["data"] = new JsonObject() }, request.Header);
        return Task.FromResult<JsonObject?>(null);
    }
}
