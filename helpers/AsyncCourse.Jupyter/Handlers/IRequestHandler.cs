using System.Text.Json.Nodes;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary>Answers one kind of request.</summary>
internal interface IRequestHandler
{
    /// <summary>The kind, such as <c>kernel_info_request</c>.</summary>
    string RequestType { get; }

    /// <summary>Does what is asked.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The reply's content; null for messages that have no reply.</returns>
    Task<JsonObject?> HandleAsync(JupyterMessage request);
}
