using System.IO.Enumeration;
using System.Text.Json.Nodes;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary><c>history_request</c>: the last cells, a range of them, or those that match a pattern.</summary>
internal sealed class HistoryHandler(History history) : IRequestHandler
{
    // Each kernel process is one session. There is no history of earlier sessions.
    private const int Session = 1;

    public string RequestType => "history_request";

    public Task<JsonObject?> HandleAsync(JupyterMessage request)
    {
        var content = request.Content;
        var found = content.Text("hist_access_type") switch
        {
            "range" => Range(content),
            "search" => Search(content),
            _ => history.All().TakeLast(content.Number("n", int.MaxValue)),
        };
        var withOutput = content.Flag("output", otherwise: false);

        var reply = Reply.Ok();
        reply["history"] = new JsonArray([.. found.Select(entry => new JsonArray(
            Session, entry.Line, withOutput ? new JsonArray(entry.Input, entry.Output) : JsonValue.Create(entry.Input)))]);
        return Task.FromResult<JsonObject?>(reply);
    }

    private IEnumerable<HistoryEntry> Range(JsonObject content)
    {
        // 0 is the current session, and so are -0, -1 …, because there is no other.
        if (content.Number("session", 0) is not (0 or Session))
        {
            return [];
        }

        var start = content.Number("start", 0);
        var stop = content.Number("stop", int.MaxValue);
        return history.All().Where(entry => entry.Line >= start && entry.Line < stop);
    }

    private IEnumerable<HistoryEntry> Search(JsonObject content)
    {
        var pattern = content.Text("pattern") is { Length: > 0 } text ? text : "*";
        var found = history.All().Where(entry => FileSystemName.MatchesSimpleExpression(pattern, entry.Input, ignoreCase: false));
        if (content.Flag("unique", otherwise: false))
        {
            found = found.Reverse().DistinctBy(entry => entry.Input).Reverse();
        }

        return found.TakeLast(content.Number("n", int.MaxValue));
    }
}
