using System.Text.Json.Nodes;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary><c>comm_info_request</c>: no comms are ever open here.</summary>
internal sealed class CommInfoHandler : IRequestHandler
{
    public string RequestType => "comm_info_request";

    public Task<JsonObject?> HandleAsync(JupyterMessage request)
    {
        var reply = Reply.Ok();
        reply["comms"] = new JsonObject();
        return Task.FromResult<JsonObject?>(reply);
    }
}
