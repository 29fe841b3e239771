using System.Text.Json.Nodes;
using AsyncCourse.Engine.Language;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary><c>is_complete_request</c>: whether Enter runs the text or starts a new line.</summary>
internal sealed class IsCompleteHandler(LanguageService language) : IRequestHandler
{
    public string RequestType => "is_complete_request";

    public Task<JsonObject?> HandleAsync(JupyterMessage request)
    {
        var code = request.Content.Text("code");
        var (completeness, indent) =
            HelpQuestion.NameIn(code) is null ? language.CheckCompleteness(code) : new(Completeness.Complete, "");
        return Task.FromResult<JsonObject?>(completeness switch
        {
            Completeness.Complete => new() { ["status"] = "complete" },
            Completeness.Invalid => new() { ["status"] = "invalid" },
            _ => new() { ["status"] = "incomplete", ["indent"] = indent },
        });
    }
}
