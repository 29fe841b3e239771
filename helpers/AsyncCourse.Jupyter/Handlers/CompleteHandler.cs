using System.Text.Json.Nodes;
using AsyncCourse.Engine.Language;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary><c>complete_request</c>: the completions at the cursor.</summary>
internal sealed class CompleteHandler(LanguageService language) : IRequestHandler
{
    public string RequestType => "complete_request";

    public async Task<JsonObject?> HandleAsync(JupyterMessage request)
    {
        var code = request.Content.Text("code");
        var cursor = CursorPosition.ToUtf16(code, request.Content.Number("cursor_pos", code.Length));
        var answer = await language.CompleteAsync(code, cursor);
        var start = CursorPosition.FromUtf16(code, answer.Start);
        var end = CursorPosition.FromUtf16(code, answer.End);

        var reply = Reply.Ok();
        reply["matches"] = new JsonArray([.. answer.Candidates.Select(candidate => JsonValue.Create(candidate.Text))]);
        reply["cursor_start"] = start;
        reply["cursor_end"] = end;
        // An experimental extension by IPython. JupyterLab reads it to draw an icon for each kind.
        reply["metadata"] = new JsonObject
        {
            ["_jupyter_types_experimental"] = new JsonArray([.. answer.Candidates.Select(candidate => new JsonObject
            {
                ["text"] = candidate.Text,
                ["type"] = candidate.Kind,
                ["start"] = start,
                ["end"] = end,
            })]),
        };
        return reply;
    }
}
