using System.Text.Json.Nodes;
using AsyncCourse.Engine.Execution;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary><c>execute_request</c>: runs a cell and publishes what it shows.</summary>
internal sealed class ExecuteHandler(
    CSharpSession session, Publisher publisher, Interruption interruption, StdinChannel stdin, History history) : IRequestHandler
{
    private int _executionCount;

    public string RequestType => "execute_request";

    /// <summary>Whether the last cell failed in a way that turns down the requests that wait behind it.</summary>
    public bool LastFailed { get; private set; }

    public async Task<JsonObject?> HandleAsync(JupyterMessage request)
    {
        var asked = ExecuteRequest.Read(request);
        var count = asked.StoreHistory ? ++_executionCount : _executionCount;
        if (!asked.Silent)
        {
            publisher.Publish("execute_input", new() { ["code"] = asked.Code, ["execution_count"] = count }, request.Header);
        }

        var sink = new PublishingSink(asked.Silent ? null : publisher, request.Header, count);
        using var input = stdin.Open(request, asked.AllowInput);
        var result = await interruption.RunAsync(stop => session.RunAsync(asked.Code, sink, stop));
        if (asked.StoreHistory)
        {
            history.Add(new(count, asked.Code, sink.Result));
        }

        LastFailed = result.Status != CellStatus.Succeeded && asked.StopOnError;
        return await ReplyAsync(asked, result, count);
    }

    private async Task<JsonObject> ReplyAsync(ExecuteRequest asked, CellResult result, int count)
    {
        if (result.Error is { } error)
        {
            var failed = Reply.Error(error);
            failed["execution_count"] = count;
            return failed;
        }

        var reply = Reply.Ok();
        reply["execution_count"] = count;
        reply["payload"] = new JsonArray();
        var values = new JsonObject();
        foreach (var (name, code) in asked.UserExpressions)
        {
            values[name] = await EvaluateAsync(code);
        }

        reply["user_expressions"] = values;
        return reply;
    }

    private async Task<JsonObject> EvaluateAsync(string code)
    {
        var sink = new PublishingSink(publisher: null, parent: null, executionCount: 0);
        var result = await interruption.RunAsync(stop => session.RunAsync(code, sink, stop));
        if (result.Error is { } error)
        {
            return Reply.Error(error);
        }

        var reply = Reply.Ok();
        reply["data"] = sink.Data is { } data ? OutputContent.Data(data) : [];
        reply["metadata"] = new JsonObject();
        return reply;
    }
}
