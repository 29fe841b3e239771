using System.Text.Json.Nodes;
using AsyncCourse.Engine.Sessions;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary><c>kernel_info_request</c>: what this kernel is and which language it runs.</summary>
internal sealed class KernelInfoHandler : IRequestHandler
{
    private static readonly string Version = typeof(KernelInfoHandler).Assembly.GetName().Version!.ToString(3);

    // After this answer, a front end considers the kernel ready and sends its first cell. If that comes a tenth of a second
    // later, it takes half as long. The total time is no longer, because the processors are busy with the compiler anyway.
    private static readonly TimeSpan WarmingUp = TimeSpan.FromSeconds(0.1);

    public string RequestType => "kernel_info_request";

    public Task<JsonObject?> HandleAsync(JupyterMessage request)
    {
        CSharpSession.WaitUntilWarm(WarmingUp);
        var info = Reply.Ok();
        info["protocol_version"] = JupyterMessage.ProtocolVersion;
        info["implementation"] = "async-course";
        info["implementation_version"] = Version;
        info["banner"] = $"C# 14 on .NET {Environment.Version}, the kernel of the course \"Async, measured\" {Version}";
        info["debugger"] = false;
        info["help_links"] = new JsonArray(
            Link("C# reference", "https://learn.microsoft.com/dotnet/csharp/"),
            Link("Asynchronous programming", "https://learn.microsoft.com/dotnet/csharp/asynchronous-programming/"));
        info["language_info"] = new JsonObject
        {
            ["name"] = "C#",
            ["version"] = "14.0",
            ["mimetype"] = "text/x-csharp",
            ["file_extension"] = ".cs",
            ["pygments_lexer"] = "csharp",
            ["codemirror_mode"] = "text/x-csharp",
        };
        return Task.FromResult<JsonObject?>(info);
    }

    private static JsonObject Link(string text, string url) => new() { ["text"] = text, ["url"] = url };
}
