using System.Text.Json.Nodes;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary>Creates the common forms of replies.</summary>
internal static class Reply
{
    public static JsonObject Ok() => new() { ["status"] = "ok" };

    public static JsonObject Error(CellError error)
    {
        var content = ErrorContent(error);
        content["status"] = "error";
        return content;
    }

    /// <summary>The fields that describe an error, in replies and in the published <c>error</c> message.</summary>
    public static JsonObject ErrorContent(CellError error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. Traceback.Paint(error.Traceback).Select(line => JsonValue.Create(line))]),
    };
}
