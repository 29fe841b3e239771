using System.Text.Json.Nodes;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Documents.Json;

/// <summary>Converts stored outputs to a cell's outputs.</summary>
internal static class OutputReader
{
    /// <summary>Reads one output.</summary>
    /// <param name="output">The output in its stored form.</param>
    /// <returns>The output; null for an unknown type.</returns>
    public static CellOutput? Read(JsonObject output) => output.FindText("output_type") switch
    {
        "stream" => new StreamOutput(
            output.FindText("name") == "stderr" ? StreamName.Stderr : StreamName.Stdout, MultilineText.Join(output["text"])),
        "display_data" => new DisplayOutput(MimeBundleJson.Read(output["data"]), DisplayId: null),
        "execute_result" => new ResultOutput(MimeBundleJson.Read(output["data"])),
        "error" => new ErrorOutput(new CellError(
            output.FindText("ename") ?? "", output.FindText("evalue") ?? "", Lines(output["traceback"]))),
        _ => null,
    };

    private static IReadOnlyList<string> Lines(JsonNode? node) =>
        node is JsonArray lines ? [.. lines.Select(line => line.FindText() ?? "")] : [];
}
