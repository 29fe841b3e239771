using System.Text.Json.Nodes;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary>Handles one type of request.</summary>
internal interface IRequestHandler
{
    /// <summary>The type, such as <c>kernel_info_request</c>.</summary>
    string RequestType { get; }

    /// <summary>Handles a request.</summary>
    /// <param name="request">The request to handle.</param>
    /// <returns>The content of the reply; null for messages that have no reply.</returns>
    Task<JsonObject?> HandleAsync(JupyterMessage request);
}
