using System.Globalization;
using System.Text.Json.Nodes;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Sessions;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary><c>execute_request</c>: runs a cell and publishes its outputs.</summary>
internal sealed class ExecuteHandler(
    CSharpSession session, Publisher publisher, Interruption interruption, StdinChannel stdin, History history, Func<int> waiting)
    : IRequestHandler
{
    private int _executionCount;
    private int _uncounted;

    public string RequestType => "execute_request";

    /// <summary>
    /// How many of the queued requests must be refused because the last cell failed. They are counted before the answer is sent:
    /// what a front end requests after it knows of the failure must run.
    /// </summary>
    public int TurnsDown { get; private set; }

    public async Task<JsonObject?> HandleAsync(JupyterMessage request)
    {
        TurnsDown = 0;
        var asked = ExecuteRequest.Read(request);
        var count = asked.StoreHistory ? ++_executionCount : _executionCount;
        if (!asked.Silent)
        {
            publisher.Publish("execute_input", new() { ["code"] = asked.Code, ["execution_count"] = count }, request.Header);
        }

        if (HelpQuestion.NameIn(asked.Code) is { } name)
        {
            return Help(name, asked, count);
        }

        var sink = new PublishingSink(asked.Silent ? null : publisher, request.Header, count);
        using var input = stdin.Open(request, asked.AllowInput);
        var cell = asked.StoreHistory ? string.Create(CultureInfo.InvariantCulture, $"Cell {count}") : NextUncounted();
        var result = await interruption.RunAsync(stop => session.RunAsync(asked.Code, sink, cell, asked.Language, stop));
        if (asked.StoreHistory)
        {
            history.Add(new(count, asked.Code, sink.Result));
        }

        TurnsDown = result.Status != CellStatus.Succeeded && asked.StopOnError ? waiting() : 0;
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

    // A payload is an old part of the protocol, but only a payload opens a front end's pager.
    private JsonObject Help(string name, ExecuteRequest asked, int count)
    {
        var help = EditorAnswer.Wait(session.Language.InspectAsync(name, name.Length)) ?? $"There is nothing called {name} here.";
        if (asked.StoreHistory)
        {
            history.Add(new(count, asked.Code, help));
        }

        var reply = Reply.Ok();
        reply["execution_count"] = count;
        reply["payload"] = new JsonArray(new JsonObject
        {
            ["source"] = "page",
            ["start"] = 0,
            ["data"] = OutputContent.Data(MimeBundle.PlainText(help)),
        });
        reply["user_expressions"] = new JsonObject();
        return reply;
    }

    private async Task<JsonObject> EvaluateAsync(string code)
    {
        var sink = new PublishingSink(publisher: null, parent: null, executionCount: 0);
        var cell = NextUncounted();
        var result = await interruption.RunAsync(stop => session.RunAsync(code, sink, cell, stop));
        if (result.Error is { } error)
        {
            return Reply.Error(error);
        }

        var reply = Reply.Ok();
        reply["data"] = sink.Data is { } data ? OutputContent.Data(data) : [];
        reply["metadata"] = new JsonObject();
        return reply;
    }

    // No prompt shows a number for this code, so it must not use up one of the cells' numbers.
    private string NextUncounted() => string.Create(CultureInfo.InvariantCulture, $"Uncounted cell {++_uncounted}");
}
