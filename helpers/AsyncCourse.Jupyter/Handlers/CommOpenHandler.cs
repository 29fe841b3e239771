using System.Text.Json.Nodes;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary>
/// <c>comm_open</c>: this kernel has no comm targets. As the protocol says for that case, it closes the comm again.
/// </summary>
internal sealed class CommOpenHandler(Publisher publisher) : IRequestHandler
{
    public string RequestType => "comm_open";

    public Task<JsonObject?> HandleAsync(JupyterMessage request)
    {
        publisher.Publish(
            "comm_close", new() { ["comm_id"] = request.Content.Text("comm_id"), ["data"] = new JsonObject() }, request.Header);
        return Task.FromResult<JsonObject?>(null);
    }
}
