using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary>Turns a cell's outputs into messages.</summary>
internal static class OutputContent
{
    /// <summary>The type and the content of the message for an output.</summary>
    public static (string Type, JsonObject Content) Of(CellOutput output, int executionCount) => output switch
    {
        StreamOutput stream => ("stream", new()
        {
            ["name"] = stream.Name == StreamName.Stdout ? "stdout" : "stderr",
            ["text"] = stream.Text,
        }),
        DisplayOutput display => ("display_data", Shown(display.Data, display.DisplayId)),
        UpdateOutput update => ("update_display_data", Shown(update.Data, update.DisplayId)),
        ResultOutput result => ("execute_result", Result(result, executionCount)),
        ErrorOutput error => ("error", Reply.ErrorContent(error.Error)),
        _ => throw new NotSupportedException($"There is no message for {output.GetType().Name}."),
    };

    /// <summary>A value in all its formats. Content of a JSON type is sent as JSON, not as text.</summary>
    public static JsonObject Data(MimeBundle data) => new(data.Content.Select(format =>
        KeyValuePair.Create(format.Key, MimeBundle.IsJson(format.Key) ? Parse(format.Value) : JsonValue.Create(format.Value))));

    private static JsonObject Shown(MimeBundle data, string? displayId) => new()
    {
        ["data"] = Data(data),
        ["metadata"] = new JsonObject(),
        ["transient"] = displayId is null ? [] : new JsonObject { ["display_id"] = displayId },
    };

    private static JsonObject Result(ResultOutput result, int executionCount) => new()
    {
        ["execution_count"] = executionCount,
        ["data"] = Data(result.Data),
        ["metadata"] = new JsonObject(),
    };

    private static JsonNode? Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return JsonValue.Create(json);
        }
    }
}
