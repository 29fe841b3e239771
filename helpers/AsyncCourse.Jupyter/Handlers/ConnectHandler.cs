using System.Text.Json.Nodes;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary><c>connect_request</c>, deprecated: the ports, which the front end knows already.</summary>
internal sealed class ConnectHandler(ConnectionFile connection) : IRequestHandler
{
    public string RequestType => "connect_request";

    public Task<JsonObject?> HandleAsync(JupyterMessage request)
    {
        var reply = Reply.Ok();
        reply["shell_port"] = connection.ShellPort;
        reply["iopub_port"] = connection.IOPubPort;
        reply["stdin_port"] = connection.StdinPort;
        reply["hb_port"] = connection.HeartbeatPort;
        reply["control_port"] = connection.ControlPort;
        return Task.FromResult<JsonObject?>(reply);
    }
}
