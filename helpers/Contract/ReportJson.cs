using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncCourse.Contract;

/// <summary>JSON in a cell's outputs by which the lessons' library tells programs what people see there too.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Writes a report.</summary>
    /// <param name="report">Its properties.</param>
    public static string Write(JsonObject report) => report.ToJsonString(Relaxed);

    /// <summary>Reads the report in an output.</summary>
    /// <typeparam name="T">What is reported.</typeparam>
    /// <param name="content">The output's formats.</param>
    /// <param name="mimeType">The report's format.</param>
    /// <param name="read">Reads its properties; a <see cref="FormatException"/> says which of them it can't read.</param>
    /// <returns>Null if the output carries none.</returns>
    public static Reading<T>? In<T>(IReadOnlyDictionary<string, string> content, string mimeType, Func<JsonObject, T> read)
        where T : class
    {
        if (!content.TryGetValue(mimeType, out var json))
        {
            return null;
        }

        try
        {
            return new(read(Parse(json)), null);
        }
        catch (JsonException)
        {
            return new(null, "it isn't valid JSON");
        }
        catch (FormatException problem)
        {
            return new(null, problem.Message);
        }
    }

    /// <summary>A property that is a text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="name">The property's name.</param>
    /// <exception cref="FormatException">There is no such text.</exception>
    public static string Text(JsonObject report, string name) =>
        report[name] is JsonValue value && value.TryGetValue<string>(out var text)
            ? text
            : throw new FormatException($"it has no text '{name}'");

    /// <summary>A property that is true or false.</summary>
    /// <param name="report">The report.</param>
    /// <param name="name">The property's name.</param>
    /// <exception cref="FormatException">It is neither.</exception>
    public static bool Truth(JsonObject report, string name) =>
        report[name] is JsonValue value && value.TryGetValue<bool>(out var truth)
            ? truth
            : throw new FormatException($"its '{name}' is neither true nor false");

    // .NET Interactive's kernel sends JSON as text, and Jupyter keeps it so.
    private static JsonObject Parse(string json)
    {
        var node = JsonNode.Parse(json, documentOptions: Strict);
        if (node is JsonValue value && value.TryGetValue<string>(out var text))
        {
            node = JsonNode.Parse(text, documentOptions: Strict);
        }

        return node as JsonObject ?? throw new FormatException("it isn't a JSON object");
    }
}
