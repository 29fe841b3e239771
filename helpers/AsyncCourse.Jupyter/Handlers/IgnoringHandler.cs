using System.Text.Json.Nodes;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary>Accepts messages that need no action, such as messages of comms that aren't open.</summary>
internal sealed class IgnoringHandler(string requestType) : IRequestHandler
{
    public string RequestType => requestType;

    public Task<JsonObject?> HandleAsync(JupyterMessage request) => Task.FromResult<JsonObject?>(null);
}
