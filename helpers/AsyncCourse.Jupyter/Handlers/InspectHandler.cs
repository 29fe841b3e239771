using System.Text.Json.Nodes;
using AsyncCourse.Engine.Language;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary><c>inspect_request</c>: describes the name at the cursor, or the signatures of the call there.</summary>
internal sealed class InspectHandler(LanguageService language) : IRequestHandler
{
    public string RequestType => "inspect_request";

    public async Task<JsonObject?> HandleAsync(JupyterMessage request)
    {
        var code = request.Content.Text("code");
        var cursor = CursorPosition.ToUtf16(code, request.Content.Number("cursor_pos", code.Length));
        var text = await language.InspectAsync(code, cursor);

        var reply = Reply.Ok();
        reply["found"] = text is not null;
        reply["data"] = text is null ? [] : OutputContent.Data(MimeBundle.PlainText(text));
        reply["metadata"] = new JsonObject();
        return reply;
    }
}
