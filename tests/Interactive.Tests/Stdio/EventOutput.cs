using System.Text.Json.Nodes;
using AsyncCourse.Engine.Outputs;

namespace Interactive.Tests.Stdio;

/// <summary>Which output of a cell an event is, as the VS Code extension takes it.</summary>
internal static class EventOutput
{
    /// <summary>The output.</summary>
    /// <returns>Null for an event that shows nothing.</returns>
    public static CellOutput? Of(KernelEvent happened) => happened.Type switch
    {
        "StandardOutputValueProduced" => new StreamOutput(StreamName.Stdout, Text(happened)),
        "StandardErrorValueProduced" => new StreamOutput(StreamName.Stderr, Text(happened)),
        "DisplayedValueProduced" => new DisplayOutput(Bundle(happened), (string?)happened.Content["valueId"]),
        "DisplayedValueUpdated" => new UpdateOutput(Bundle(happened), (string?)happened.Content["valueId"] ?? ""),
        "ReturnValueProduced" => new ResultOutput(Bundle(happened)),
        "ErrorProduced" or "CommandFailed" => Error((string?)happened.Content["message"] ?? ""),
        _ => null,
    };

    private static ErrorOutput Error(string message) => new(new("Error", message, message.Split('\n')));

    private static string Text(KernelEvent happened) =>
        string.Concat(Values(happened).Where(value => value.MimeType == MimeType.Plain).Select(value => value.Text));

    private static MimeBundle Bundle(KernelEvent happened) => new(
        Values(happened).DistinctBy(value => value.MimeType).ToDictionary(value => value.MimeType, value => value.Text));

    private static IEnumerable<(string MimeType, string Text)> Values(KernelEvent happened) =>
        (happened.Content["formattedValues"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .Select(value => ((string?)value["mimeType"] ?? "", (string?)value["value"] ?? ""));
}
