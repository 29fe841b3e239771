using System.Text.Json.Nodes;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Book.Tests;

/// <summary>Notebooks and pages for tests, made from a few words.</summary>
internal static class Samples
{
    public static JsonObject Markdown(string source) => new()
    {
        ["cell_type"] = "markdown",
        ["id"] = "m",
        ["metadata"] = new JsonObject(),
        ["source"] = source,
    };

    public static JsonObject Code(string source, params JsonNode[] outputs) => new()
    {
        ["cell_type"] = "code",
        ["execution_count"] = 1,
        ["id"] = "c",
        ["metadata"] = new JsonObject(),
        ["outputs"] = new JsonArray(outputs),
        ["source"] = source,
    };

    public static JsonObject Stream(string text, string name = "stdout") =>
        new() { ["output_type"] = "stream", ["name"] = name, ["text"] = text };

    public static JsonObject Data(string type, JsonNode content) => new()
    {
        ["output_type"] = "display_data",
        ["metadata"] = new JsonObject(),
        ["data"] = new JsonObject { [type] = content },
    };

    public static JsonObject Error(string name, string message, params string[] traceback) => new()
    {
        ["output_type"] = "error",
        ["ename"] = name,
        ["evalue"] = message,
        ["traceback"] = new JsonArray([.. traceback.Select(line => JsonValue.Create(line))]),
    };

    public static JsonObject Claim(string claim, bool held) => Data(
        ClaimReport.MimeType, JsonNode.Parse(new ClaimReport(claim, "0.3 s", "below 0.35 s", held).ToJson())!);

    public static Notebook Notebook(params JsonObject[] cells) => WithMetadata([], cells);

    public static Notebook WithMetadata(JsonObject metadata, params JsonObject[] cells)
    {
        metadata["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" };
        return Engine.Documents.Notebook.Parse(new JsonObject
        {
            ["cells"] = new JsonArray([.. cells]),
            ["metadata"] = metadata,
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        }.ToJsonString());
    }

    public static BookPage Page(params JsonObject[] cells) =>
        new("01-why-async", Notebook(cells), BookPageStatus.Succeeded);

    public static MimeBundle Bundle(params (string Type, string Content)[] formats) =>
        new(formats.ToDictionary(format => format.Type, format => format.Content));
}
