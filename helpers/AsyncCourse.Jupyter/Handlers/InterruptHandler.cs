using System.Text.Json.Nodes;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary><c>interrupt_request</c>: stops the cell that runs.</summary>
internal sealed class InterruptHandler(Interruption interruption) : IRequestHandler
{
    public string RequestType => "interrupt_request";

    public Task<JsonObject?> HandleAsync(JupyterMessage request)
    {
        interruption.Interrupt();
        return Task.FromResult<JsonObject?>(Reply.Ok());
    }
}
